package stripe

import "testing"

func TestPointers(t *testing.T) {
	if p := String(sessionStatus("verified")); *p != sessionStatus("verified") {
		t.Errorf("String: %v", *p)
	}
	if p := Int64(0); p == nil || *p != 0 {
		t.Error("Int64 of 0 is no pointer to 0")
	}
	if *Float64(1.5) != 1.5 || !*Bool(true) {
		t.Error("Float64 or Bool")
	}
	var none *sessionStatus
	if StringValue(none) != "" || Int64Value(nil) != 0 || Float64Value(nil) != 0 || BoolValue(nil) {
		t.Error("a value of nil is not zero")
	}
	if StringValue(String("a")) != "a" || Int64Value(Int64(7)) != 7 || Float64Value(Float64(7.5)) != 7.5 || !BoolValue(Bool(true)) {
		t.Error("a value is not what it was")
	}
}

func TestSlices(t *testing.T) {
	var types []sessionDocType = StringSlice([]sessionDocType{"passport"})
	if len(types) != 1 || types[0] != "passport" {
		t.Errorf("StringSlice: %v", types)
	}
	if StringSlice[string](nil) != nil {
		t.Error("StringSlice of nil is not nil")
	}
	if Int64Slice([]int64{7})[0] != 7 || Float64Slice([]float64{7.5})[0] != 7.5 || !BoolSlice([]bool{true})[0] {
		t.Error("a slice is not what it was")
	}
}
