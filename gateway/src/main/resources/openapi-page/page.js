// Shows the documents of /openapi. Tokens that are typed in stay in this page's memory, and no document is sent anywhere to be checked.
fetch('/openapi', { headers: { Accept: 'application/json' } })
  .then((answer) => answer.json())
  .then((list) => {
    SwaggerUIBundle({
      urls: list.documents.map((document) => ({ name: document.service, url: document.url })),
      dom_id: '#operations',
      presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
      layout: 'StandaloneLayout',
      deepLinking: true,
      persistAuthorization: false,
      validatorUrl: null,
    });
  });
