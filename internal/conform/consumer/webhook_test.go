package consumer

import (
	"testing"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/internal/conform"
)

const webhookMain = `package main

import (
	"bytes"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"

	"consumer.example/shop/stripe"
)

const secret = "whsec_test"

func handle(w http.ResponseWriter, r *http.Request) {
	payload, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<20))
	if err != nil {
		http.Error(w, "unreadable", http.StatusBadRequest)
		return
	}
	event, err := stripe.ConstructEvent(payload, r.Header.Get("Stripe-Signature"), secret)
	if err != nil {
		fmt.Println(err)
		http.Error(w, "refused", http.StatusBadRequest)
		return
	}
	switch event.Type {
	case stripe.EventTypeIdentityVerificationSessionVerified:
		var session stripe.IdentityVerificationSession
		err = event.Data.Decode(&session)
		fmt.Println(session.ID, session.Status == stripe.IdentityVerificationSessionStatusVerified, event.Livemode, session.ClientSecret)
		printed(event)
	case stripe.EventTypeCustomerSourceCreated:
		var source stripe.PaymentSource
		err = event.Data.Decode(&source)
		fmt.Println(source.Type, source.Card.Last4)
	case stripe.EventTypeCustomerDeleted:
		var customer stripe.Customer
		err = event.Data.Decode(&customer)
		fmt.Println(customer.ID, customer.Deleted)
	case stripe.EventTypeCustomerUpdated:
		var customer stripe.Customer
		err = event.Data.Decode(&customer)
	}
	if err != nil {
		fmt.Println(err)
		http.Error(w, "unexpected", http.StatusInternalServerError)
	}
}

// printed looks for the client secret in what is printed and logged.
func printed(event stripe.Event) {
	var out bytes.Buffer
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d"} {
		fmt.Fprintf(&out, verb+verb, event, &event)
	}
	slog.New(slog.NewTextHandler(&out, nil)).Info("m", "event", event, "data", event.Data)
	slog.New(slog.NewJSONHandler(&out, nil)).Info("m", "event", event, "data", event.Data)
	fmt.Println(strings.Contains(out.String(), "vs_1_secret"), strings.Contains(out.String(), fmt.Sprintf("%x", "vs_1_secret")))
}

func send(payload string) {
	signed := stripe.GenerateTestSignedPayload(&stripe.UnsignedPayload{Payload: []byte(payload), Secret: secret})
	request := httptest.NewRequest("POST", "/webhooks", bytes.NewReader(signed.Payload))
	request.Header.Set("Stripe-Signature", signed.Header)
	answer := httptest.NewRecorder()
	handle(answer, request)
	fmt.Println(answer.Code)
}

func event(kind, object string) string {
	return fmt.Sprintf(` + "`" + `{"id": "evt_1", "object": "event", "api_version": %q, "livemode": true, "type": %q, "data": {"object": %s}}` + "`" + `,
		stripe.APIVersion, kind, object)
}

func main() {
	session := ` + "`" + `{"id": "vs_1", "object": "identity.verification_session", "status": "verified", "client_secret": "vs_1_secret"}` + "`" + `
	send(event("identity.verification_session.verified", session))
	send(event("customer.source.created", ` + "`" + `{"id": "card_1", "object": "card", "last4": "4242"}` + "`" + `))
	send(event("customer.deleted", ` + "`" + `{"id": "cus_1", "object": "customer", "deleted": true}` + "`" + `))
	send(event("customer.updated", session))
	send(event("later.created", session))
	send(strings.Replace(event("customer.deleted", "{}"), stripe.APIVersion, "2031-01-01.elm", 1))
	_, ok := any(new(stripe.Invoice)).(stripe.EventObject)
	fmt.Println("a stub:", ok)
}
`

const webhookOutput = `vs_1 true true vs_1_secret
false false
200
card 4242
200
cus_1 true
200
stripe: the event is about the object "identity.verification_session", which does not go into *stripe.Customer: that is for customer
500
200
stripe: the event is of API version "2031-01-01.elm", this package is for "2026-08-26.dahlia": have the endpoint send events of that version, generate the package for the other one, or use WithIgnoreAPIVersionMismatch
400
a stub: false
`

// TestWebhook receives events with a generated package, as a program does: about a resource, one of
// several, one that is deleted, and what they are not about.
func TestWebhook(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a program")
	}
	const resources = "customer:retrieve,event:retrieve,identity.verification_session:retrieve"
	result := conform.Generate(t, generator.Config{Resources: resources, Package: "stripe"})
	module := conform.WriteModule(t, "consumer.example/shop", result.Files)
	conform.WriteFile(t, module, "main.go", webhookMain)
	if out := conform.Go(t, module, "run", "."); out != webhookOutput {
		t.Errorf("the program writes:%s", conform.FirstDifference(out, webhookOutput))
	}
	if out := conform.Go(t, module, "vet", "./..."); out != "" {
		t.Errorf("go vet writes %s", out)
	}
}
