package stripe

import "testing"

func TestPutSource(t *testing.T) {
	number := func(f *form) { putString(f, "number", String("4242")) }
	for want, token := range map[string]*string{
		"source=tok_1": String("tok_1"),
		"source[object]=card&source[number]=4242": nil,
	} {
		if got := encoded(func(f *form) { putSource(f, "source", "card", token, number) }); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
	nested := func(f *form) { putSource(f, "source", "card", nil, number) }
	got := encoded(func(f *form) {
		n := f.push("charge")
		nested(f)
		f.prefix = f.prefix[:n]
	})
	if want := "charge[source][object]=card&charge[source][number]=4242"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
