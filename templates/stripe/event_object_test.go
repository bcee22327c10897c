package stripe

import (
	"encoding/json"
	"testing"
)

// Of the types that the generator writes this for, a session, and one of several resources.

func (*session) objectNames() []string { return []string{"identity.verification_session"} }

type payer struct {
	id, kind string
	deleted  bool
}

func (v *payer) decode(b []byte, p, depth int) int {
	return scanKind(&v.id, &v.kind, &v.deleted, b, p, depth)
}

func (*payer) objectNames() []string { return []string{"account", "customer"} }

func TestEventDataDecode(t *testing.T) {
	var e Event
	if err := unmarshal([]byte(`{"data":{"object":`+sessionJSON+`}}`), &e); err != nil {
		t.Fatal(err)
	}
	var s session
	if err := e.Data.Decode(&s); err != nil || s.ID != "vs_1Pgc76B7WZ01zgkWBdQi8PTU" || s.Metadata["user_id"] != "42" {
		t.Errorf("got %s, %v", s.ID, err)
	}
	var p payer
	d := EventData{Raw: json.RawMessage(` {"deleted": true, "id": "cus_1", "object": "customer"} `)}
	if err := d.Decode(&p); err != nil || (p != payer{"cus_1", "customer", true}) {
		t.Errorf("got %v, %v", p, err)
	}
}

func TestEventDataDecodeRefuses(t *testing.T) {
	for _, c := range []struct {
		data *EventData
		into EventObject
		want string
	}{
		{nil, new(session), "stripe: the event has no data"},
		{new(EventData), new(session), "stripe: the event has no data"},
		{&EventData{Raw: []byte(`{"object": "customer"}`)}, new(session),
			`stripe: the event is about the object "customer", which does not go into *stripe.session: that is for identity.verification_session`},
		{&EventData{Raw: []byte(`{"object": "card"}`)}, new(payer),
			`stripe: the event is about the object "card", which does not go into *stripe.payer: that is for account, customer`},
		{&EventData{Raw: []byte(`{}`)}, new(payer), `stripe: the event is about the object "", which does not go into *stripe.payer: that is for account, customer`},
		{&EventData{Raw: []byte(`null`)}, new(payer), `stripe: the event is about the object "", which does not go into *stripe.payer: that is for account, customer`},
		{&EventData{Raw: []byte(`[]`)}, new(payer), "stripe: cannot decode document: array where object expected"},
		{&EventData{Raw: []byte(`{"object": 1}`)}, new(payer), "stripe: cannot decode object: number where string expected"},
		{&EventData{Raw: []byte(`{"object": "identity.verification_session", "created": "x"}`)}, new(session),
			"stripe: cannot decode created: string where integer expected"},
	} {
		if err := c.data.Decode(c.into); errorText(err) != c.want {
			t.Errorf("got %v, want %s", err, c.want)
		}
	}
}
