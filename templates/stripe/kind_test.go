package stripe

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"
)

// An answer that is another resource's is an error with the answer. One that does not say what it
// is passes, and so does a resource that a union does not have yet.
func TestOtherResource(t *testing.T) {
	const where = " (status 200, request req_1, content type application/json)"
	const notSession = "stripe: GET /v1/x: cannot decode object: %q where \"identity.verification_session\" expected" + where
	one := func(b *backend) error {
		_, err := call(context.Background(), b, http.MethodGet, "/v1/x", new(sessionParams), new(session))
		return err
	}
	canceled := func(b *backend) error {
		_, err := call(context.Background(), b, http.MethodPost, "/v1/x/{x}/cancel", new(sessionParams), new(session), "vs_1")
		return err
	}
	either := func(b *backend) error {
		_, err := call(context.Background(), b, http.MethodGet, "/v1/x", new(sessionParams), new(sessionOrReport))
		return err
	}
	listed := func(b *backend) error {
		return list[*session](context.Background(), b, "/v1/x", new(sessionListParams)).Err()
	}
	found := func(b *backend) error {
		return search[*session](context.Background(), b, "/v1/x", new(sessionSearchParams)).Err()
	}
	mixed := func(b *backend) error {
		return list[*sessionOrReport](context.Background(), b, "/v1/x", new(sessionListParams)).Err()
	}
	quoted := func(object string) string { return strings.Replace(notSession, "%q", `"`+object+`"`, 1) }
	const session, customer = `{"id": "vs_1", "object": "identity.verification_session"}`, `{"id": "cus_1", "object": "customer"}`
	const item = `stripe: GET /v1/x: cannot decode data[1].object: "customer" where "identity.verification_session" expected` + where
	const noPage = `stripe: GET /v1/x: cannot decode object: "customer" where "list" expected` + where
	const noResource = `stripe: GET /v1/x: cannot decode object: "list" where a resource expected` + where
	for _, c := range []struct {
		name string
		call func(b *backend) error
		body string
		want string
	}{
		{"resource", one, session, ""},
		{"resource, deleted", one, `{"id": "vs_1", "object": "identity.verification_session", "deleted": true}`, ""},
		{"resource that does not say", one, `{"id": "vs_1"}`, ""},
		{"null as object", one, `{"id": "vs_1", "object": null}`, ""},
		{"another resource", one, customer, quoted("customer")},
		{"another resource, deleted", one, `{"id": "cus_1", "object": "customer", "deleted": true}`, quoted("customer")},
		{"list instead of a resource", one, `{"object": "list", "data": [` + session + `]}`, quoted("list")},
		{"event about the resource", one, `{"object": "event", "data": {"object": ` + session + `}}`, quoted("event")},
		{"object with a secret", one, `{"object": "sk_test_SECRET"}`, quoted("[redacted]")},
		{"long object", one, `{"object": "` + strings.Repeat("a", 1<<20) + `"}`, quoted(strings.Repeat("a", 100) + "…")},

		{"another resource where any may come", func(b *backend) error { return one(b.forAnyKind()) }, customer, ""},
		{"another resource in a list where any may come", func(b *backend) error { return listed(b.forAnyKind()) }, `{"object": "list", "data": [` + customer + `]}`, ""},

		{"the ID in the path as object", canceled, `{"id": "vs_1", "object": "vs_1"}`, ""},
		{"one of a union", either, customer, ""},
		{"new one of a union", either, `{"id": "x", "object": "new"}`, ""},
		{"list instead of one of a union", either, `{"object": "list", "data": []}`, noResource},

		{"list", listed, `{"object": "list", "data": [` + session + `]}`, ""},
		{"list that does not say", listed, `{"data": [{"id": "a"}]}`, ""},
		{"resource instead of a list", listed, customer, noPage},
		{"another resource in a list", listed, `{"object": "list", "data": [` + session + `, ` + customer + `, ` + customer + `]}`, item},
		{"another resource in a list, before it says so", listed, `{"data": [` + session + `, ` + customer + `], "object": "list"}`, item},
		{"search", found, `{"object": "search_result", "data": [` + session + `]}`, ""},
		{"resource instead of a search", found, customer, noPage},
		{"another resource in a search", found, `{"object": "search_result", "data": [` + session + `, ` + customer + `]}`, item},
		{"list of a union", mixed, `{"object": "list", "data": [` + session + `, ` + customer + `]}`, ""},
	} {
		s, srv := serve(t, []reply{ok(c.body)})
		err := c.call(s.backend)
		if c.want == "" && err != nil || c.want != "" && (err == nil || err.Error() != c.want) || len(srv.got()) != 1 {
			t.Errorf("%s: %v after %d requests", c.name, err, len(srv.got()))
		}
		var e *ResponseError
		var refusal *Error
		if errors.As(err, &e) != (c.want != "") || errors.As(err, &refusal) || e != nil && string(e.LastResponse.RawJSON) != c.body {
			t.Errorf("%s: %T", c.name, err)
		}
	}
}

// A page that was cut off leaves nothing behind.
func TestPageBodyStartsAnew(t *testing.T) {
	p := new(page[*session])
	body := pageBody{item: newItem(p)}
	const cut = `{"object": "customer", "has_more": true, "data": [{"id": "a", "object": "customer"}, {"id": "b"}, {"i`
	if err := unmarshal([]byte(cut), &body); err == nil || body.wrongKind() == nil {
		t.Fatal(err)
	}
	if err := unmarshal([]byte(`{"data": [{"id": "c"}]}`), &body); err != nil || body.wrongKind() != nil || body.meta.HasMore || body.items != 1 || p.data[0].ID != "c" {
		t.Errorf("%v, %v, %d, %+v", err, body.wrongKind(), body.items, p.data)
	}
	if err := unmarshal([]byte(`{}`), &body); err != nil || body.items != 0 {
		t.Errorf("%v, %d", err, body.items)
	}
}

// UnmarshalJSON reads what a program has stored, whatever it is.
func TestUnmarshalTakesOtherResources(t *testing.T) {
	var v session
	if err := v.UnmarshalJSON([]byte(`{"id": "cus_1", "object": "customer"}`)); err != nil || v.Object != "customer" {
		t.Errorf("%v, %v", err, v.Object)
	}
}
