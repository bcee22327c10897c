package stripe

import (
	"strconv"
	"strings"
)

// sessionJSON is a session as Stripe sends it, made up.
const sessionJSON = `{
  "id": "vs_1Pgc76B7WZ01zgkWBdQi8PTU",
  "object": "identity.verification_session",
  "client_reference_id": "user_8f14e45fceea167a5a36dedd4bea2543",
  "client_secret": null,
  "created": 1769212800,
  "last_error": null,
  "last_verification_report": "vr_1PgcQXhW13B2hsHOm43JtUgs",
  "livemode": true,
  "metadata": {
    "user_id": "42",
    "order_id": "6735",
    "signup_flow": "marketplace-seller",
    "notes": "Review waived by \"ops\" on 2024-03-02"
  },
  "options": {
    "document": {
      "allowed_types": [
        "passport",
        "driving_license",
        "id_card"
      ],
      "require_id_number": false,
      "require_live_capture": true,
      "require_matching_selfie": true
    },
    "email": {
      "require_verification": true
    }
  },
  "provided_details": {
    "email": "jenny.rosen@example.com",
    "phone": "+14155552671"
  },
  "redaction": null,
  "related_customer": "cus_QXg1o8vcGmoR32",
  "related_customer_account": null,
  "status": "verified",
  "type": "document",
  "url": null,
  "verification_flow": "vf_1PgcXyB7WZ01zgkW9mW4k1Ab",
  "verified_outputs": {
    "address": {
      "city": "San Francisco",
      "country": "US",
      "line1": "1234 Main St.",
      "line2": "Apt 4b",
      "postal_code": "94111",
      "state": "CA"
    },
    "dob": {
      "day": 1,
      "month": 1,
      "year": 1985
    },
    "email": "jenny.rosen@example.com",
    "first_name": "Jenny",
    "id_number": null,
    "id_number_type": null,
    "last_name": "Rosén",
    "phone": "+14155552671",
    "sex": "female",
    "unparsed_place_of_birth": "Montréal, Québec",
    "unparsed_sex": "F"
  }
}`

// sessionPage returns a page of n sessions with the IDs vs_0, vs_1 and so on.
func sessionPage(n int) string {
	items := make([]string, n)
	for i := range items {
		items[i] = strings.Replace(sessionJSON, "vs_1Pgc76B7WZ01zgkWBdQi8PTU", "vs_"+strconv.Itoa(i), 1)
	}
	return `{"object": "list", "data": [` + strings.Join(items, ", ") + `], "has_more": true, "url": "/v1/identity/verification_sessions"}`
}
