package stripe

import "encoding/json"

// sample has a field for each scan function. Its JSON tags say the same to encoding/json.
type sample struct {
	Any       any                        `json:"any"`
	Bool      bool                       `json:"bool"`
	BoolP     *bool                      `json:"bool_p"`
	Bools     []bool                     `json:"bools"`
	Const     string                     `json:"const"`
	Decimal   float64                    `json:"decimal,string"`
	Enum      color                      `json:"enum"`
	EnumMap   map[color]color            `json:"enum_map"`
	Enums     []color                    `json:"enums"`
	Float     float64                    `json:"float"`
	FloatMap  map[string]float64         `json:"float_map"`
	FloatP    *float64                   `json:"float_p"`
	Int       int64                      `json:"int"`
	IntP      *int64                     `json:"int_p"`
	Ints      []int64                    `json:"ints"`
	Lists     map[string][]*sample       `json:"lists"`
	Map       map[string]string          `json:"map"`
	Object    *sample                    `json:"object"`
	ObjectMap map[string]*sample         `json:"object_map"`
	Objects   []*sample                  `json:"objects"`
	Raw       json.RawMessage            `json:"raw"`
	Raws      map[string]json.RawMessage `json:"raws"`
	String    string                     `json:"string"`
	StringP   *string                    `json:"string_p"`
	Strings   []string                   `json:"strings"`
	Table     map[string]any             `json:"table"`
	Uint      uint32                     `json:"uint"`
	UintP     *uint32                    `json:"uint_p"`
}

type color string

const valuesOfColor = "blue|grün"

func (v *sample) decode(b []byte, p, depth int) int { return decodeSample(&v, b, p, depth) }

func decodeSample(to any, b []byte, p, depth int) int {
	at := to.(**sample)
	if b == nil {
		*at = nil
		return p
	}
	if *at == nil {
		*at = new(sample)
	}
	v := *at
	return scanObject(b, p, depth, []member{
		{name: "any", to: &v.Any, scan: scanAny},
		{name: "bool", to: &v.Bool},
		{name: "bool_p", to: &v.BoolP},
		{name: "bools", to: &v.Bools},
		{name: "const", to: &v.Const, values: "sample"},
		{name: "decimal", to: &v.Decimal, scan: scanDecimal},
		{name: "enum", to: (*string)(&v.Enum), values: valuesOfColor},
		{name: "enum_map", to: &v.EnumMap, scan: func(to any, b []byte, p, depth int) int {
			return scanMap(to.(*map[color]color), b, p, depth, func(to any, b []byte, p, depth int) int {
				return scanEnum((*string)(to.(*color)), b, p, depth, valuesOfColor)
			})
		}},
		{name: "enums", to: &v.Enums, scan: func(to any, b []byte, p, depth int) int {
			return scanEnums(to.(*[]color), b, p, depth, valuesOfColor)
		}},
		{name: "float", to: &v.Float},
		{name: "float_map", to: &v.FloatMap, scan: func(to any, b []byte, p, depth int) int {
			return scanMap(to.(*map[string]float64), b, p, depth, scanValue)
		}},
		{name: "float_p", to: &v.FloatP},
		{name: "int", to: &v.Int},
		{name: "int_p", to: &v.IntP},
		{name: "ints", to: &v.Ints},
		{name: "lists", to: &v.Lists, scan: func(to any, b []byte, p, depth int) int {
			return scanMap(to.(*map[string][]*sample), b, p, depth, scanSamples)
		}},
		{name: "map", to: &v.Map},
		{name: "object", to: &v.Object, scan: decodeSample},
		{name: "object_map", to: &v.ObjectMap, scan: func(to any, b []byte, p, depth int) int {
			return scanMap(to.(*map[string]*sample), b, p, depth, decodeSample)
		}},
		{name: "objects", to: &v.Objects, scan: scanSamples},
		{name: "raw", to: &v.Raw, scan: scanRaw},
		{name: "raws", to: &v.Raws, scan: func(to any, b []byte, p, depth int) int {
			return scanMap(to.(*map[string]json.RawMessage), b, p, depth, scanRaw)
		}},
		{name: "string", to: &v.String},
		{name: "string_p", to: &v.StringP},
		{name: "strings", to: &v.Strings},
		{name: "table", to: &v.Table, scan: scanTable},
		{name: "uint", to: &v.Uint},
		{name: "uint_p", to: &v.UintP},
	})
}

func scanSamples(to any, b []byte, p, depth int) int {
	return scanSlice(to.(*[]*sample), b, p, depth, decodeSample)
}
