package stripe

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
)

// An endpoint for webhooks, and what a test of it sends. The body is read as it comes, up to a
// limit: a signature is for bytes, not for what they mean.
func ExampleConstructEvent() {
	const secret = "whsec_test"
	handle := func(w http.ResponseWriter, r *http.Request) {
		payload, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<20))
		if err != nil {
			http.Error(w, "unreadable", http.StatusBadRequest)
			return
		}
		event, err := ConstructEvent(payload, r.Header.Get("Stripe-Signature"), secret)
		if err != nil {
			fmt.Println(err)
			http.Error(w, "refused", http.StatusBadRequest)
			return
		}
		switch event.Type {
		case "identity.verification_session.verified": // the package has constants
			var s session
			if err := event.Data.Decode(&s); err != nil {
				http.Error(w, "unexpected", http.StatusInternalServerError)
				return
			}
			fmt.Println(s.ID, s.Status)
		}
	}

	body := []byte(`{"object": "event", "type": "identity.verification_session.verified", "api_version": "2026-08-26.dahlia",
		"data": {"object": {"object": "identity.verification_session", "id": "vs_1", "status": "verified"}}}`)
	for _, signedWith := range []string{secret, "whsec_other"} {
		signed := GenerateTestSignedPayload(&UnsignedPayload{Payload: body, Secret: signedWith})
		request := httptest.NewRequest("POST", "/webhooks", bytes.NewReader(signed.Payload))
		request.Header.Set("Stripe-Signature", signed.Header)
		answer := httptest.NewRecorder()
		handle(answer, request)
		fmt.Println(answer.Code)
	}
	// Output:
	// vs_1 verified
	// 200
	// stripe: no signature of the webhook is valid: is the secret the endpoint's, and the payload the body as it came?
	// 400
}
