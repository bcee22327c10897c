package stripe

// String returns a pointer to v, as params want it. T may be an enum.
func String[T ~string](v T) *T { return &v }

// StringValue returns what v points to, "" for nil.
func StringValue[T ~string](v *T) T { return value(v) }

// StringSlice returns v, which is what params want. T may be an enum.
func StringSlice[T ~string](v []T) []T { return v }

// Int64 returns a pointer to v, as params want it.
func Int64(v int64) *int64 { return &v }

// Int64Value returns what v points to, 0 for nil.
func Int64Value(v *int64) int64 { return value(v) }

// Int64Slice returns v, which is what params want.
func Int64Slice(v []int64) []int64 { return v }

// Float64 returns a pointer to v, as params want it.
func Float64(v float64) *float64 { return &v }

// Float64Value returns what v points to, 0 for nil.
func Float64Value(v *float64) float64 { return value(v) }

// Float64Slice returns v, which is what params want.
func Float64Slice(v []float64) []float64 { return v }

// Bool returns a pointer to v, as params want it.
func Bool(v bool) *bool { return &v }

// BoolValue returns what v points to, false for nil.
func BoolValue(v *bool) bool { return value(v) }

// BoolSlice returns v, which is what params want.
func BoolSlice(v []bool) []bool { return v }

// value returns what v points to, the zero value for nil.
func value[T any](v *T) T {
	if v == nil {
		var zero T
		return zero
	}
	return *v
}
