package fullapi

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"testing"
)

// A pair is a property of a schema.
type pair struct {
	schema   *schema
	property string
}

// String gives the place of the property in the document: charge.refunds.has_more.
func (p pair) String() string { return p.schema.path + "." + p.property }

// A comparison finds what is lost between originals and what comes back.
type comparison struct {
	schemas
	stub     func(component string) bool // says which resources keep their ID, and how they came
	raw      map[string]bool             // what stubs have kept of the object that is being compared
	compared map[pair]bool               // with a value that is not empty
	lost     map[pair]string             // how, the first time
}

func newComparison(all schemas, stub func(component string) bool) *comparison {
	return &comparison{schemas: all, stub: stub, compared: make(map[pair]bool), lost: make(map[pair]string)}
}

// object compares two objects of a component in JSON.
func (c *comparison) object(t *testing.T, component string, want, got []byte, raw []json.RawMessage) {
	t.Helper()
	c.raw = make(map[string]bool)
	for _, r := range raw {
		c.raw[canonical(t, numbers(t, r))] = true
	}
	itself := pair{c.schemas[component], "itself"}
	c.compare(t, itself, itself.schema, component, numbers(t, want), numbers(t, got))
	delete(c.compared, itself) // no property
}

// compare notes what got has lost of want, which is of the schema s. Nothing is lost if
//   - want is empty (null, "", 0, false, [] or a map {}) and got is empty too or not there;
//   - want is the object {} and got one whose properties are empty;
//   - both are objects, and nothing is lost of each property that the schema lists and want has;
//   - both are arrays or maps of the same length, and nothing is lost of each element;
//   - want is the ID of an expandable field, and got the object with that ID and nothing else that is not empty;
//   - both are strings that are the same decimal number;
//   - both are the same string, number, boolean or object of anything.
func (c *comparison) compare(t *testing.T, at pair, s *schema, path string, want, got any) {
	t.Helper()
	s = c.alternative(s, want)
	object, ok := want.(map[string]any)
	hollow := ok && len(object) == 0 && s.Properties != nil
	if empty(want) && !hollow {
		if !empty(got) {
			c.lose(at, path, want, got)
		}
		return
	}
	c.compared[at] = true
	switch want := want.(type) {
	case map[string]any:
		if hollow {
			got = withoutZeros(got)
		}
		if g, ok := got.(map[string]any); ok {
			c.members(t, at, s, path, want, g)
			return
		}
	case []any:
		if g, ok := got.([]any); ok && len(g) == len(want) {
			for i := range want {
				c.compare(t, at, s.Items, path+"["+strconv.Itoa(i)+"]", want[i], g[i])
			}
			return
		}
	case string:
		if g, ok := got.(map[string]any); ok {
			got = onlyID(g)
		} else if s.Format == "decimal" {
			got = sameNumber(want, got)
		}
	}
	if !reflect.DeepEqual(want, got) {
		c.lose(at, path, want, got)
	}
}

// members compares objects.
func (c *comparison) members(t *testing.T, at pair, s *schema, path string, want, got map[string]any) {
	t.Helper()
	known := s.Properties
	switch {
	case s.isComponent() && c.stub(s.component):
		if !c.raw[canonical(t, want)] {
			c.lose(at, path+" (raw)", want, slices.Sorted(maps.Keys(c.raw)))
		}
		known = map[string]*schema{"id": {Type: "string"}, "object": {Type: "string"}, "deleted": {Type: "boolean"}}
	case known == nil && (s.AdditionalProperties == nil || s.AdditionalProperties.schema == nil):
		if !reflect.DeepEqual(want, got) {
			c.lose(at, path, want, got)
		}
	case known == nil:
		if len(got) != len(want) {
			c.lose(at, path, want, got)
		}
		for key, v := range want {
			c.compare(t, at, s.AdditionalProperties.schema, path+"{"+key+"}", v, got[key])
		}
	}
	for _, name := range slices.Sorted(maps.Keys(known)) {
		if v, ok := want[name]; ok {
			c.compare(t, pair{s, name}, known[name], path+"."+name, v, got[name])
		}
	}
}

func (c *comparison) lose(at pair, path string, want, got any) {
	if _, ok := c.lost[at]; !ok {
		c.lost[at] = fmt.Sprintf("%s: got %v, want %v", path, got, want)
	}
}

// onlyID is the ID of an object that has nothing else, and the object if it has more.
func onlyID(object map[string]any) any {
	if rest, ok := withoutZeros(object).(map[string]any); ok && len(rest) == 1 && rest["id"] != nil {
		return rest["id"]
	}
	return object
}

// withoutZeros is an object without the properties that Go writes of a field that is not set.
func withoutZeros(v any) any {
	object, ok := v.(map[string]any)
	if !ok {
		return v
	}
	rest := make(map[string]any)
	for name, v := range object {
		if !empty(v) && v != "0" { // which is a number in a string
			rest[name] = v
		}
	}
	return rest
}

// sameNumber is want if got is a string with the same number, else got.
func sameNumber(want string, got any) any {
	g, ok := got.(string)
	x, err := strconv.ParseFloat(want, 64)
	if y, wrong := strconv.ParseFloat(g, 64); ok && err == nil && wrong == nil && x == y {
		return want
	}
	return got
}

// numbers decodes JSON without rounding.
func numbers(t *testing.T, b []byte) any {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	var v any
	if err := d.Decode(&v); err != nil {
		t.Fatal(err)
	}
	return v
}

// canonical is the one JSON of a value.
func canonical(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// empty says whether v is null or missing, or a zero value of JSON.
func empty(v any) bool {
	switch v := v.(type) {
	case nil:
		return true
	case string:
		return v == ""
	case json.Number:
		return v == "0"
	case bool:
		return !v
	case []any:
		return len(v) == 0
	case map[string]any:
		return len(v) == 0
	}
	return false
}
