package stripe

import "testing"

type sourceParams struct {
	Number *string
}

var zeroOfSource sourceParams

var parametersOfSource = parameters{zero: &zeroOfSource, list: []parameter{
	{key: "number", from: &zeroOfSource.Number},
}}

func TestPutSource(t *testing.T) {
	card := &sourceParams{Number: String("4242")}
	for want, token := range map[string]*string{
		"source=tok_1": String("tok_1"),
		"source[object]=card&source[number]=4242": nil,
	} {
		if got := encoded(func(f *form) { putSource(f, "source", "card", token, parametersOfSource.put, card) }); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
	nested := func(f *form) { putSource(f, "source", "card", nil, parametersOfSource.put, card) }
	got := encoded(func(f *form) {
		n := f.push("charge")
		nested(f)
		f.prefix = f.prefix[:n]
	})
	if want := "charge[source][object]=card&charge[source][number]=4242"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestWrongSource(t *testing.T) {
	if err := wrongSource("source", 7); err.Error() != "stripe: type int cannot be sent as source" {
		t.Error(err)
	}
}
