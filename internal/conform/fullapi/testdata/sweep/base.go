package main

import (
	"fmt"
	"reflect"
)

// A base is a parameter that stands in what the params of calls embed, Params, ListParams or
// SearchParams, and has no tag there.
type base struct {
	wire, field string
	kind        string
	choice      int // which has it: a list has one cursor at a time; -1 is all
}

func bases() []base {
	return []base{
		{"ending_before", "EndingBefore", "string", 1},
		{"limit", "Limit", "integer", -1},
		{"page", "Page", "string", -1},
		{"query", "Query", "string", -1},
		{"starting_after", "StartingAfter", "string", 0},
	}
}

// base fills a parameter that v embeds; false if there is none.
func (f *filler) base(v reflect.Value, wire string, at place) bool {
	for _, b := range bases() {
		into := v.FieldByName(b.field)
		if b.wire != wire || at.key != wire || !into.IsValid() {
			continue
		}
		if b.choice >= 0 {
			f.choices = max(f.choices, 2)
		}
		if b.choice < 0 || b.choice == f.choice%2 {
			into.Set(f.value(into.Type(), &schema{Type: b.kind}, at))
		}
		return true
	}
	return false
}

// expansion asks for whole objects instead of IDs everywhere if the filling does.
func (f *filler) expansion(into reflect.Value, at place) {
	if !f.expand {
		return
	}
	path := "*"
	if f.paged {
		path = "data.*"
	}
	into.Set(reflect.ValueOf([]string{path}))
	f.send(at.element("0"), path)
}

// common sets what is no parameter: the headers of a call.
func (f *filler) common(v reflect.Value) {
	for _, name := range []string{"IdempotencyKey", "StripeAccount", "StripeContext"} {
		if into := v.FieldByName(name); into.IsValid() && (f.verb == "post" || name != "IdempotencyKey") {
			text := fmt.Sprintf("%s-%d", name, f.choice)
			into.Set(reflect.ValueOf(&text))
		}
	}
}
