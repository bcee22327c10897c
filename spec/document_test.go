package spec

import (
	"strings"
	"testing"
)

const small = `{
  "openapi": "3.0.0",
  "info": {"version": "2026-01-01.test"},
  "paths": {
    "/v1/things/{thing}": {
      "get": {
        "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/thing"}}}}}
      }
    }
  },
  "components": {"schemas": {
    "thing": {
      "type": "object",
      "x-resourceId": "thing",
      "properties": {
        "id": {"type": "string"},
        "a/b~c": {"type": "string"}
      }
    }
  }}
}
`

// parse parses a document that has no mistake.
func parse(t *testing.T, name, text string) *Document {
	t.Helper()
	d, err := Parse(name, []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestPositions(t *testing.T) {
	d := parse(t, "small.json", small)
	for pointer, want := range map[string]Position{
		"":                                 {},
		"/info/version":                    {3, 23},
		"/paths":                           {4, 12},
		"/paths/~1v1~1things~1{thing}/get": {6, 14},
		"/components/schemas/thing/properties/id/type":        {16, 24},
		"/components/schemas/thing/properties/a~1b~0c":        {17, 18},
		"/components/schemas/thing/properties/nothing/at/all": {15, 21},
		"/nothing": {},
	} {
		if got := d.Position(pointer); got != want {
			t.Errorf("Position(%q) = %v, want %v", pointer, got, want)
		}
	}
}

func TestPositionsOfYAML(t *testing.T) {
	d := parse(t, "small.yaml", `openapi: 3.0.0
info:
  version: "2026-01-01.test"
paths:
  /v1/things:
    get:
      responses:
        200:
          description: yes
components:
  schemas:
    thing:
      enum: [one, two]
      nullable: true
      maxLength: 5000
`)
	for pointer, want := range map[string]Position{
		"/info/version":           {3, 12},
		"/paths/~1v1~1things/get": {7, 7},
		"/paths/~1v1~1things/get/responses/200/description": {9, 24},
		"/components/schemas/thing/enum/1":                  {13, 19},
	} {
		if got := d.Position(pointer); got != want {
			t.Errorf("Position(%q) = %v, want %v", pointer, got, want)
		}
	}
	if want := `{"enum":["one","two"],"nullable":true,"maxLength":5000}`; string(d.raw(d.schemas["thing"])) != want {
		t.Errorf("the schema is %s, want %s", d.raw(d.schemas["thing"]), want)
	}
}

func TestPositionCountsCharacters(t *testing.T) {
	d := parse(t, "small.json", strings.Replace(small, `{"version"`, `{"title": "Größe €", "version"`, 1))
	if got, want := d.Position("/info/version"), (Position{3, 43}); got != want {
		t.Errorf("the position is %v, want %v", got, want)
	}
}

func TestOperations(t *testing.T) {
	d, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	operations, err := d.Operations()
	if err != nil {
		t.Fatal(err)
	}
	if len(operations) != 594 || len(d.schemas) != 1454 {
		t.Errorf("%d operations and %d schemas, want 594 and 1454", len(operations), len(d.schemas))
	}
	kinds := make(map[ResultKind]int)
	got := make(map[string]OperationSummary)
	for _, o := range operations {
		kinds[o.Kind]++
		got[o.String()] = o
	}
	for kind, want := range map[ResultKind]int{NoResult: 0, ObjectResult: 462, ListResult: 124, SearchResult: 7, StreamResult: 1} {
		if kinds[kind] != want {
			t.Errorf("%d operations of kind %d, want %d", kinds[kind], kind, want)
		}
	}
	for key, want := range map[string]string{
		"GET /v1/identity/verification_sessions":     "identity.verification_session",
		"GET /v1/customers/{customer}":               "customer deleted_customer",
		"POST /v1/customers/{customer}/sources/{id}": "card bank_account source",
		"GET /v1/customers/search":                   "customer",
		"GET /v1/quotes/{quote}/pdf":                 "",
	} {
		if schemas := strings.Join(got[key].Schemas, " "); schemas != want {
			t.Errorf("%s returns %q, want %q", key, schemas, want)
		}
	}
}

func TestAnnotatedMethods(t *testing.T) {
	d, err := DefaultAnnotations()
	if err != nil {
		t.Fatal(err)
	}
	methods, err := d.AnnotatedMethods()
	if err != nil {
		t.Fatal(err)
	}
	want := AnnotatedMethod{OperationKey{"post", "/v1/identity/verification_sessions/{session}/redact"}, "identity.verification_session", "redact", "custom"}
	for _, m := range methods {
		if m == want {
			return
		}
	}
	t.Errorf("%v is not among the %d methods", want, len(methods))
}
