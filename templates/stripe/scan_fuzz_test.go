package stripe

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"
)

// scanSeeds are documents for FuzzScan: one piece of the grammar each.
var scanSeeds = []string{
	`{}`, ` { } `, `null`, `nul`, `[]`, `""`, `1`, ``, ` `, `{`, `{"`, `{"a`, `{"a"`, `{"a":`, `{"a":1`, `{"a":1,`, `{"a":1,}`, `{,}`, `{} {}`, `{"a" 1}`, "\ufeff{}",
	`{"any":{"a":[1,"b",null,true,false,{},[]],"c":-1.5e3}}`, `{"any":[]}`, `{"any":1e400}`, `{"any":1,"any":null}`, `{"any":tru}`, `{"any":nul}`, `{"any":[1,]}`,
	`{"bool":true,"bool_p":false,"bools":[true,false,null]}`, `{"bool":1}`, `{"bool":nulL}`, `{"bool":truee}`, `{"bool":true,"bool":null}`,
	`{"const":"sample"}`, `{"const":"sampl\u0065"}`, `{"const":"other"}`, `{"const":null}`, `{"const":{}}`,
	`{"decimal":"12.50"}`, `{"decimal":""}`, `{"decimal":"null"}`, `{"decimal":"x"}`, `{"decimal":"-Inf"}`, `{"decimal":"0x1p-2"}`, `{"decimal":" 1"}`, `{"decimal":1}`, `{"decimal":null}`, `{"decimal":"1e999"}`, `{"decimal":"\u0031"}`, `{"decimal":"1_0"}`, `{"decimal":"true"}`, `{"decimal":"+1"}`, `{"decimal":".5"}`, `{"decimal":"NaN"}`, `{"decimal":"Inf"}`, `{"decimal":["1"]}`,
	`{"enum":"blue","enums":["blue","grün","gr\u00fcn","mauve",null]}`, `{"enum":3}`, `{"enums":{}}`, `{"enum_map":{"blue":"grün","x":null}}`,
	`{"float":1.5,"float_p":-0,"float_map":{"a":1E+2,"b":null}}`, `{"float":1.}`, `{"float":.5}`, `{"float":1e}`, `{"float":1e+}`, `{"float":01}`, `{"float":-}`, `{"float":1e309}`, `{"float":1e-400}`, `{"float":"1"}`,
	`{"int":9223372036854775807,"int_p":-9223372036854775808}`, `{"int":9223372036854775808}`, `{"int":-9223372036854775809}`, `{"int":1.0}`, `{"int":1e2}`, `{"int":-0}`, `{"int":00}`, `{"int":1x}`, `{"int":+1}`, `{"int":99999999999999999999999}`, `{"int":000000000000000000000001}`, `{"ints":[1,null,3]}`, `{"ints":[1,,3]}`, `{"ints":[1 2]}`, `{"ints":[`,
	`{"int_p":1,"int_p":null}`, `{"int":1,"int":null}`, `{"int_p":1,"int_p":2}`,
	`{"lists":{"a":[{"int":1}],"b":null,"c":[]}}`, `{"map":{"a":"b","c":null,"a":"d"}}`, `{"map":{"a":1}}`, `{"map":{"\u0061":"b"}}`, `{"map":{"":""}}`, `{"map":null}`, `{"map":{"a":"b"},"map":{"c":"d"}}`, `{"map":[]}`, "{\"map\":{\"\xff\":\"\xfe\xfd\"}}",
	`{"object":{"object":{"string":"deep"}}}`, `{"object":{"int":1},"object":{"string":"a"}}`, `{"object":{"int":1},"object":null}`, `{"object":[]}`, `{"object_map":{"a":{"int":1},"a":{"bool":true}}}`,
	`{"objects":[{"int":1},null]}`, `{"objects":[{"int":1},{"int":2}],"objects":[{"bool":true}],"objects":[{},{"string":"x"}]}`, `{"ints":[1,2,3],"ints":[4],"ints":[null,null]}`, `{"strings":["a"],"strings":[]}`, `{"strings":["a"],"strings":null}`,
	`{"raw":{"a" : [1, 2]} ,"raws":{"x": null,"y":1}}`, `{"raw":null}`, `{"raw":[}`, `{"raw":"` + "\x01" + `"}`,
	`{"string":"\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00"}`, `{"string":"\ud83d"}`, `{"string":"\ude00\ud83d"}`, `{"string":"\ud83d\u0041"}`, `{"string":"\ud83d\n"}`, `{"string":"\ud83d\ud83d\ude00"}`, `{"string":"\u12"}`, `{"string":"\x"}`, `{"string":"\`, `{"string":"\u00g0"}`, `{"string":"\U0041"}`, "{\"string\":\"a\nb\"}", "{\"string\":\"caf\xc3\xa9 \xff \xe2\x82\"}", "{\"string\":\"\x7f\"}", `{"string":"é\n"}`, `{"string":null,"string_p":null}`, `{"string":"a","string":null}`, `{"string":false}`,
	`{"table":{"a":{"b":1},"c":[null]}}`, `{"uint":4294967295,"uint_p":0}`, `{"uint":4294967296}`, `{"uint":-1}`, `{"uint":-0}`,
	`{"unknown":{"a":[1,2,{"b":"c\u0041"}],"d":-1.5e-3},"int":1}`, `{"unknown":[1,{]}`, `{"unknown":"\q"}`, `{"unknown":01}`, `{"unknown":nan}`, `{"\u0069nt":1}`, `{"in\t":1}`, `{"int" : 1 , "bool"` + "\t\r\n" + `:true}`, "{\"int\":\v1}",
	`{"objects":` + strings.Repeat("[", 50) + strings.Repeat("]", 50) + `}`,
}

// FuzzScan holds the scan functions to encoding/json: the same documents, the same values.
//
//fuzz:short 10000x
func FuzzScan(f *testing.F) {
	for _, seed := range scanSeeds {
		f.Add([]byte(seed))
	}
	f.Add([]byte(sessionJSON))
	f.Add([]byte(`{"map":{` + strings.Repeat(`"a":"b","c":null,"d\u0065":"f",`, 20) + `"g":"h"},"map":{"a":null}}`))
	f.Add([]byte(`{"map":{` + manyPairs(40) + `}}`))
	// from Go 1.27 on, encoding/json takes "+1" and "NaN" for numbers in a string
	lenient := json.Unmarshal([]byte(`{"decimal":"+1"}`), new(sample)) == nil
	f.Fuzz(func(t *testing.T, doc []byte) {
		if otherCase(doc) {
			t.Skip("encoding/json matches names without regard to case")
		}
		var got, want sample
		gotErr, wantErr := unmarshal(doc, &got), json.Unmarshal(doc, &want)
		if lenient && gotErr != nil && strings.Contains(gotErr.Error(), "number in a string expected") {
			t.Skip("no number of JSON's")
		}
		if (gotErr == nil) != (wantErr == nil) {
			t.Fatalf("%q: error %v, encoding/json's %v", doc, gotErr, wantErr)
		}
		if wantErr == nil && !reflect.DeepEqual(got, want) {
			t.Fatalf("%q:\n%+v\n%+v", doc, got, want)
		}
	})
}

// manyPairs are so many members of different names and values.
func manyPairs(n int) string {
	pairs := make([]string, n)
	for i := range pairs {
		pairs[i] = fmt.Sprintf(`"key%d":"value%d"`, i, i)
	}
	return strings.Join(pairs, ",")
}

// otherCase says whether a string in doc may be a field's name but for its case.
func otherCase(doc []byte) bool {
	fields := reflect.TypeFor[sample]()
	for p := 0; p < len(doc); p++ {
		if doc[p] != '"' {
			continue
		}
		s, q := text(doc, p)
		if q < 0 {
			continue
		}
		for i := range fields.NumField() {
			name, _, _ := strings.Cut(fields.Field(i).Tag.Get("json"), ",")
			if strings.EqualFold(string(s), name) && string(s) != name {
				return true
			}
		}
	}
	return false
}
