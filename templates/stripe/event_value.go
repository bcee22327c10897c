package stripe

import (
	"fmt"
	"strconv"
)

// GetObjectValue returns the value in Data.Object that the keys lead to, as text; keys of arrays
// are indices. It is empty if there is none; an object or an array is what package fmt prints of
// it.
func (v *Event) GetObjectValue(keys ...string) string {
	if v == nil || v.Data == nil {
		return ""
	}
	return textAt(v.Data.Object, keys)
}

// GetPreviousValue does the same with Data.PreviousAttributes.
func (v *Event) GetPreviousValue(keys ...string) string {
	if v == nil || v.Data == nil {
		return ""
	}
	return textAt(v.Data.PreviousAttributes, keys)
}

// textAt returns the value that the keys lead to, as text.
func textAt(v any, keys []string) string {
	if len(keys) == 0 {
		return ""
	}
	for _, key := range keys {
		switch parent := v.(type) {
		case map[string]any:
			v = parent[key]
		case []any:
			i, err := strconv.Atoi(key)
			if err != nil || i < 0 || i >= len(parent) {
				return ""
			}
			v = parent[i]
		default:
			return ""
		}
	}
	switch v := v.(type) {
	case nil:
		return ""
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	default:
		return fmt.Sprint(v)
	}
}
