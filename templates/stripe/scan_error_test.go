package stripe

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestDecodeErrors(t *testing.T) {
	for _, c := range []struct{ doc, want string }{
		// another type than the field's
		{`{"int": "12"}`, "int: string where integer expected"},
		{`{"int": 1.5}`, "int: fraction or exponent where integer expected"},
		{`{"int": 1e3}`, "int: fraction or exponent where integer expected"},
		{`{"int": {}}`, "int: object where integer expected"},
		{`{"int": 9223372036854775808}`, "int: number out of range"},
		{`{"uint": -1}`, "uint: number out of range"},
		{`{"float": 1e999}`, "float: number out of range"},
		{`{"float": true}`, "float: boolean where number expected"},
		{`{"decimal": 1}`, "decimal: number where number in a string expected"},
		{`{"decimal": "12 EUR"}`, "decimal: string where number in a string expected"},
		{`{"bool": "true"}`, "bool: string where boolean expected"},
		{`{"string": 5}`, "string: number where string expected"},
		{`{"string": []}`, "string: array where string expected"},
		{`{"enum": false}`, "enum: boolean where string expected"},
		{`{"const": 1}`, "const: number where string expected"},
		{`{"object": "id"}`, "object: string where object expected"},
		{`{"objects": {}}`, "objects: object where array expected"},
		{`{"map": []}`, "map: array where object expected"},
		{`[]`, "document: array where object expected"},

		// where it lies
		{`{"objects": [{}, {"object": {"ints": [1, 2, "3"]}}]}`, "objects[1].object.ints[2]: string where integer expected"},
		{`{"lists": {"a": [{}], "b": [{}, {"int": []}]}}`, "lists.b[1].int: array where integer expected"},
		{`{"map": {"a b": 1}}`, `map["a b"]: number where string expected`},
		{`{"map": {"": 1}}`, `map[""]: number where string expected`},
		{`{"map": {"a.b": 1}}`, `map["a.b"]: number where string expected`},
		{`{"map": {"\u0061": 1}}`, `map.a: number where string expected`},
		{`{"string": "a:{[,", "map": {"x": "]}"}, "int": true}`, "int: boolean where integer expected"},

		// no JSON
		{``, "document: JSON ends at byte 0"},
		{`{"int": 1`, "int: JSON ends at byte 9"},
		{`{"objects": [{"string": "abc`, "objects[0].string: JSON ends at byte 28"},
		{`{"int"`, "int: JSON ends at byte 6"},
		{`{"int": 1 "x": 2}`, "int: invalid JSON at byte 10: comma or closing bracket expected"},
		{`{"int": 01}`, "int: invalid JSON at byte 9: comma or closing bracket expected"},
		{`{"int": ?}`, "int: invalid JSON at byte 8: value expected"},
		{`{"int": nul}`, "int: invalid JSON at byte 8: value expected"},
		{`{"float": 1.}`, "float: invalid JSON at byte 12: digit expected"},
		{`{"int": 1,}`, "document: invalid JSON at byte 10: member name expected"},
		{`{"int" 1}`, "int: invalid JSON at byte 7: colon expected"},
		{`{"unknown": [1, tru]}`, "unknown[1]: invalid JSON at byte 16: value expected"},
		{`{"string": "a\qb"}`, "string: invalid JSON at byte 13: valid character in a string expected"},
		{"{\"string\": \"a\nb\"}", "string: invalid JSON at byte 13: valid character in a string expected"},
		{`{} {}`, "document: invalid JSON at byte 3: end expected"},
		{`<html>`, "document: invalid JSON at byte 0: value expected"},
	} {
		var v sample
		err := unmarshal([]byte(c.doc), &v)
		if err == nil || err.Error() != "stripe: cannot decode "+c.want {
			t.Errorf("%s:\n got %v\nwant stripe: cannot decode %s", c.doc, err, c.want)
		}
	}
}

// Values of a body are customers' data: names of its members are all that an error shows of it.
func TestDecodeErrorsShowNoValues(t *testing.T) {
	for _, doc := range []string{
		`{"string": "SECRET", "int": "SECRET"}`,
		`{"decimal": "SECRET"}`,
		`{"strings": ["SECRET", 1]}`,
		`{"string": "SECRET`,
		`{"string": "SECRET\q"}`,
		`{"any": {"SECRET-is-no-name-here": 1}, "int": 1.5}`,
	} {
		var v sample
		err := unmarshal([]byte(doc), &v)
		if err == nil || strings.Contains(err.Error(), "SECRET") {
			t.Errorf("%s: %v", doc, err)
		}
	}
}

// A document cannot make the text long or spread it over lines.
func TestDecodeErrorsAreShort(t *testing.T) {
	for _, doc := range []string{
		`{"map": {"` + strings.Repeat("k", 1000) + `": 1}}`,
		`{"map": {"a\nb` + strings.Repeat("\u2028", 1000) + `": 1}}`,
		strings.Repeat(`{"object":`, 9000) + `[]`,
		strings.Repeat(`{"unknown":[`, 9000),
	} {
		var v sample
		err := unmarshal([]byte(doc), &v)
		if err == nil || len(err.Error()) > 700 || strings.ContainsAny(err.Error(), "\n\u2028") {
			t.Errorf("%.60s…: %v", doc, err)
		}
	}
}

// encoding/json calls our decoders too, inside types that are not ours.
func TestDecodeErrorInsideEncodingJSON(t *testing.T) {
	var v struct{ Sessions []*session }
	err := json.Unmarshal([]byte(`{"Sessions": [{"verified_outputs": {"dob": {"day": "1"}}}]}`), &v)
	if want := "stripe: cannot decode verified_outputs.dob.day: string where integer expected"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}
