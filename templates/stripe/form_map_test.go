package stripe

import "testing"

// TestFormEmptyMaps checks that a map that is empty but not nil clears what Stripe has.
func TestFormEmptyMaps(t *testing.T) {
	got := encoded(func(f *form) {
		putStringMap(f, "m", map[string]string{})
		putAny(f, "mi", map[string]int64{}, nil)
		putAny(f, "ms", map[string]*sessionOptionsParams{}, &parametersOfSessionOptionsParams)
		putAny(f, "pm", map[string]*string{}, nil)
	})
	if want := "m=&mi=&ms=&pm="; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
