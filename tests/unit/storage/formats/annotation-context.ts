/**
 * The terms of the W3C's annotation context that our files use, with the IRIs that it gives them: so that an expansion in a test asks nothing
 * of the network. https://www.w3.org/TR/annotation-vocab/#json-ld-context, read in November 2026.
 */
const ADDRESS = { '@type': '@id' };
const NUMBER = { '@type': 'xsd:nonNegativeInteger' };
const MOMENT = { '@type': 'xsd:dateTime' };

export const context = {
  oa: 'http://www.w3.org/ns/oa#',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  as: 'http://www.w3.org/ns/activitystreams#',
  id: { '@id': '@id', ...ADDRESS },
  type: { '@id': '@type', ...ADDRESS },
  Annotation: 'oa:Annotation',
  TextualBody: 'oa:TextualBody',
  SpecificResource: 'oa:SpecificResource',
  TextQuoteSelector: 'oa:TextQuoteSelector',
  TextPositionSelector: 'oa:TextPositionSelector',
  AnnotationCollection: 'as:OrderedCollection',
  AnnotationPage: 'as:OrderedCollectionPage',
  commenting: 'oa:commenting',
  tagging: 'oa:tagging',
  body: { '@id': 'oa:hasBody', ...ADDRESS },
  target: { '@id': 'oa:hasTarget', ...ADDRESS },
  source: { '@id': 'oa:hasSource', ...ADDRESS },
  selector: { '@id': 'oa:hasSelector', ...ADDRESS },
  refinedBy: { '@id': 'oa:refinedBy', ...ADDRESS },
  items: { '@id': 'as:items', '@container': '@list', ...ADDRESS },
  first: { '@id': 'as:first', ...ADDRESS },
  motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' },
  purpose: { '@id': 'oa:hasPurpose', '@type': '@vocab' },
  format: 'dc:format',
  value: 'rdf:value',
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  label: 'rdfs:label',
  created: { '@id': 'dcterms:created', ...MOMENT },
  modified: { '@id': 'dcterms:modified', ...MOMENT },
  start: { '@id': 'oa:start', ...NUMBER },
  end: { '@id': 'oa:end', ...NUMBER },
  total: { '@id': 'as:totalItems', ...NUMBER },
  startIndex: { '@id': 'as:startIndex', ...NUMBER },
};
