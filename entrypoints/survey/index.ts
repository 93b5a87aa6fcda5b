import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { SURVEY_DOOR, type OpenSurvey } from '../../page/survey.ts';
import { Survey } from './survey.ts';

/** Loaded by the background where the side panel stands beside the page. Leaves its door open in the extension's own world, and does nothing by itself. */
export default defineUnlistedScript(() => {
  const door: OpenSurvey = (parts) => new Survey(parts);
  Object.assign(globalThis, { [SURVEY_DOOR]: door });
});
