package stripe

import "testing"

// TestCompatFormEmptyMaps checks that a map that nothing was put into is not sent.
func TestCompatFormEmptyMaps(t *testing.T) {
	got := encoded(func(f *form) {
		putStringMap(f, "m", map[string]string{})
		putAny(f, "mi", map[string]int64{}, nil)
		putAny(f, "ms", map[string]*sessionOptionsParams{}, &parametersOfSessionOptionsParams)
		putAny(f, "pm", map[string]*string{}, nil)
		addMetadata(f, map[string]string{})
	})
	if got != "" {
		t.Errorf("got %q", got)
	}
}
