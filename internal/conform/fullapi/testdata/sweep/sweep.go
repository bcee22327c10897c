package main

import (
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"sync"
)

// A sweep is the calls of all methods.
type sweep struct {
	document  document
	constants map[string][]string

	mu              sync.Mutex
	native, foreign map[string]bool // see filler
	report
}

func (s *sweep) fail(f failure) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.Failures = append(s.Failures, f)
}

// method makes all calls of a method.
func (s *sweep) method(m method) {
	var r record
	r.probing = true
	if _, err := m.do(recording(&r), m.params()); !errors.Is(err, errProbe) || r.request == nil {
		s.fail(failure{m.name, "probe", "", fmt.Sprint(err)})
		return
	}
	verb := strings.ToLower(r.request.Method)
	template, schema := s.document.route(verb, r.request.URL.Path)
	if template == "" {
		s.fail(failure{m.name, "probe", verb + " " + r.request.URL.Path, "no operation in the document"})
		return
	}
	covered := make(map[string]bool)
	first := s.call(m, filling{name: "all"}, verb, schema, covered)
	s.call(m, filling{name: "required", requiredOnly: true}, verb, schema, covered)
	s.call(m, filling{name: "expand", requiredOnly: true, expand: true}, verb, schema, covered)
	for i := 1; i < first.choices; i++ {
		s.call(m, filling{name: "choice " + strconv.Itoa(i), choice: i}, verb, schema, covered)
	}
	for i := 1; i <= first.depth; i++ {
		s.call(m, filling{name: "clear " + strconv.Itoa(i), clearAt: i}, verb, schema, covered)
	}
	s.mu.Lock()
	s.Params += len(covered)
	s.mu.Unlock()
}

// call makes one call and checks what is sent and what is returned.
func (s *sweep) call(m method, how filling, verb string, schema *schema, covered map[string]bool) *filler {
	f := &filler{filling: how, constants: s.constants, verb: verb, covered: covered}
	f.paged = m.call.Type().NumOut() == 1
	params := m.params()
	f.object(params.Elem(), schema, place{})
	if !f.requiredOnly {
		f.common(params.Elem())
	} else if params.Elem().IsZero() {
		params = reflect.Zero(params.Type()) // nil
	}
	var r record
	result, err := m.do(recording(&r), params)
	s.mu.Lock()
	s.Calls++
	for _, name := range f.native {
		s.native[name] = true
	}
	for _, name := range f.foreign {
		s.foreign[name] = true
	}
	s.mu.Unlock()

	fail := func(got string) { s.fail(failure{m.name, how.name, sentText(&r), got}) }
	for _, wrong := range f.wrong {
		s.fail(failure{m.name, how.name, "", wrong})
	}
	if r.request == nil {
		fail(fmt.Sprintf("nothing is sent: %v", err))
		return f
	}
	if got, e := r.pairs(); e != nil {
		fail(e.Error())
	} else if difference := unlike(got, f.sent); difference != "" {
		fail(difference)
	}
	if err != nil {
		fail(err.Error())
		return f
	}
	for _, difference := range undecoded(result, r.answer) {
		fail(difference)
	}
	return f
}

// sentText is the beginning of what was sent, on one line.
func sentText(r *record) string {
	if r.request == nil {
		return ""
	}
	text := r.request.Method + " " + r.request.URL.RequestURI() + " " + string(r.body)
	const most = 300
	if len(text) > most {
		text = text[:most] + "…"
	}
	return strings.ToValidUTF8(text, "?")
}
