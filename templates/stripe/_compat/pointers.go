package stripe

// String returns a pointer to v as a string, as params want it. T may be an enum.
func String[T ~string](v T) *string {
	s := string(v)
	return &s
}

// StringValue returns what v points to, "" for nil.
func StringValue[T ~string](v *T) T { return value(v) }

// StringSlice returns pointers to copies of v's elements, as params want them. It is never nil, so
// that params send an empty list, which clears, if v has none. T may be an enum.
func StringSlice[T ~string](v []T) []*string {
	p := make([]*string, len(v))
	for i := range v {
		p[i] = String(v[i])
	}
	return p
}

// Int64 returns a pointer to v, as params want it.
func Int64(v int64) *int64 { return &v }

// Int64Value returns what v points to, 0 for nil.
func Int64Value(v *int64) int64 { return value(v) }

// Int64Slice returns pointers to copies of v's elements, as params want them. Like [StringSlice] it
// is never nil.
func Int64Slice(v []int64) []*int64 { return pointers(v) }

// Float64 returns a pointer to v, as params want it.
func Float64(v float64) *float64 { return &v }

// Float64Value returns what v points to, 0 for nil.
func Float64Value(v *float64) float64 { return value(v) }

// Float64Slice returns pointers to copies of v's elements, as params want them. Like [StringSlice]
// it is never nil.
func Float64Slice(v []float64) []*float64 { return pointers(v) }

// Bool returns a pointer to v, as params want it.
func Bool(v bool) *bool { return &v }

// BoolValue returns what v points to, false for nil.
func BoolValue(v *bool) bool { return value(v) }

// BoolSlice returns pointers to copies of v's elements, as params want them. Like [StringSlice] it
// is never nil.
func BoolSlice(v []bool) []*bool { return pointers(v) }

// pointers returns pointers to copies of v's elements.
func pointers[T any](v []T) []*T {
	p := make([]*T, len(v))
	for i := range v {
		e := v[i]
		p[i] = &e
	}
	return p
}

// value returns what v points to, the zero value for nil.
func value[T any](v *T) T {
	if v == nil {
		var zero T
		return zero
	}
	return *v
}
