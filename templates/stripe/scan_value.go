package stripe

// scanValue is the scanFunc of basic types, and of pointers to them and lists of them.
func scanValue(to any, b []byte, p, depth int) int {
	switch v := to.(type) {
	case *string:
		return scanString(v, b, p, depth)
	case *int64:
		return scanInt(v, b, p, depth)
	case *bool:
		return scanBool(v, b, p, depth)
	case *float64:
		return scanFloat(v, b, p, depth)
	case *int:
		return scanInt(v, b, p, depth)
	case *uint32:
		return scanInt(v, b, p, depth)
	case **string:
		return scanPointer(v, b, p, depth, scanValue)
	case **int64:
		return scanPointer(v, b, p, depth, scanValue)
	case **bool:
		return scanPointer(v, b, p, depth, scanValue)
	case **float64:
		return scanPointer(v, b, p, depth, scanValue)
	case **uint32:
		return scanPointer(v, b, p, depth, scanValue)
	case *[]string:
		return scanSlice(v, b, p, depth, scanValue)
	case *[]int64:
		return scanSlice(v, b, p, depth, scanValue)
	case *[]bool:
		return scanSlice(v, b, p, depth, scanValue)
	case *map[string]string:
		return scanStringMap(v, b, p, depth)
	}
	panic("stripe: no scanFunc")
}
