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

func scanColor(v *color, b []byte, p, depth int) int {
	return scanEnum((*string)(v), b, p, depth, valuesOfColor)
}

const valuesOfColor = "blue|grün"

func (v *sample) decode(b []byte, p, depth int) int { return decodeSample(&v, b, p, depth) }

func decodeSample(to **sample, b []byte, p, depth int) int {
	p, null, more := scanOpen(b, p, depth)
	if null {
		*to = nil
		return p
	}
	v := *to
	if v == nil {
		v = new(sample)
		*to = v
	}
	depth++
	for more {
		key, q := scanKey(b, p)
		switch string(key) {
		case "any":
			p = scanAny(&v.Any, b, q, depth)
		case "bool":
			p = scanBool(&v.Bool, b, q, depth)
		case "bool_p":
			p = scanPointer(&v.BoolP, b, q, depth, scanBool)
		case "bools":
			p = scanSlice(&v.Bools, b, q, depth, scanBool)
		case "const":
			p = scanConst(&v.Const, b, q, "sample")
		case "decimal":
			p = scanDecimal(&v.Decimal, b, q, depth)
		case "enum":
			p = scanEnum((*string)(&v.Enum), b, q, depth, valuesOfColor)
		case "enum_map":
			p = scanMap(&v.EnumMap, b, q, depth, scanColor)
		case "enums":
			p = scanEnums(&v.Enums, b, q, depth, valuesOfColor)
		case "float":
			p = scanFloat(&v.Float, b, q, depth)
		case "float_map":
			p = scanMap(&v.FloatMap, b, q, depth, scanFloat)
		case "float_p":
			p = scanPointer(&v.FloatP, b, q, depth, scanFloat)
		case "int":
			p = scanInt(&v.Int, b, q, depth)
		case "int_p":
			p = scanPointer(&v.IntP, b, q, depth, scanInt)
		case "ints":
			p = scanSlice(&v.Ints, b, q, depth, scanInt)
		case "lists":
			p = scanMap(&v.Lists, b, q, depth, scanSamples)
		case "map":
			p = scanStringMap(&v.Map, b, q, depth)
		case "object":
			p = decodeSample(&v.Object, b, q, depth)
		case "object_map":
			p = scanMap(&v.ObjectMap, b, q, depth, decodeSample)
		case "objects":
			p = scanSlice(&v.Objects, b, q, depth, decodeSample)
		case "raw":
			p = scanRaw(&v.Raw, b, q, depth)
		case "raws":
			p = scanMap(&v.Raws, b, q, depth, scanRaw)
		case "string":
			p = scanString(&v.String, b, q, depth)
		case "string_p":
			p = scanPointer(&v.StringP, b, q, depth, scanString)
		case "strings":
			p = scanSlice(&v.Strings, b, q, depth, scanString)
		case "table":
			p = scanMap(&v.Table, b, q, depth, scanAny)
		case "uint":
			p = scanInt(&v.Uint, b, q, depth)
		case "uint_p":
			p = scanPointer(&v.UintP, b, q, depth, scanInt)
		default:
			p = scanSkip(b, q, depth)
		}
		p, more = scanNext(b, p)
	}
	return p
}

func scanSamples(v *[]*sample, b []byte, p, depth int) int {
	return scanSlice(v, b, p, depth, decodeSample)
}
