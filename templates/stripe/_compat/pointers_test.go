package stripe

import "testing"

type status string

func TestCompatPointers(t *testing.T) {
	var s *string = String(status("verified"))
	if *s != "verified" {
		t.Errorf("String: %v", *s)
	}
	if p := Int64(0); p == nil || *p != 0 {
		t.Error("Int64 of 0 is no pointer to 0")
	}
	if *Float64(1.5) != 1.5 || !*Bool(true) {
		t.Error("Float64 or Bool")
	}
	var none *status
	if StringValue(none) != "" || Int64Value(nil) != 0 || Float64Value(nil) != 0 || BoolValue(nil) {
		t.Error("a value of nil is not zero")
	}
	if StringValue(String("a")) != "a" || Int64Value(Int64(7)) != 7 || Float64Value(Float64(7.5)) != 7.5 || !BoolValue(Bool(true)) {
		t.Error("a value is not what it was")
	}
}

func TestCompatSlices(t *testing.T) {
	in := []status{"a", "b"}
	var out []*string = StringSlice(in)
	in[0] = "changed"
	if len(out) != 2 || *out[0] != "a" || *out[1] != "b" {
		t.Errorf("StringSlice: %q %q", *out[0], *out[1])
	}
	if StringSlice[string](nil) == nil || Int64Slice(nil) == nil || Float64Slice(nil) == nil || BoolSlice(nil) == nil {
		t.Error("a slice of nil is nil")
	}
	if s := StringSlice([]string{}); s == nil || len(s) != 0 {
		t.Error("an empty slice does not stay empty")
	}
	numbers := []int64{7, 8}
	pointers := Int64Slice(numbers)
	numbers[0] = 9
	if *pointers[0] != 7 || *pointers[1] != 8 {
		t.Errorf("Int64Slice: %d %d", *pointers[0], *pointers[1])
	}
	if *Float64Slice([]float64{7.5})[0] != 7.5 || !*BoolSlice([]bool{true})[0] {
		t.Error("a slice is not what it was")
	}
}
