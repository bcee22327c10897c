package stripe

import (
	"fmt"
	"log/slog"
)

// What the generator would write for a session, by hand: the types.

type session struct {
	APIResource
	ClientReferenceID      string                  `json:"client_reference_id"`
	ClientSecret           string                  `json:"client_secret" log:"[redacted]"`
	Created                int64                   `json:"created"`
	ID                     string                  `json:"id"`
	LastError              *sessionLastError       `json:"last_error"`
	LastVerificationReport *report                 `json:"last_verification_report"`
	Livemode               bool                    `json:"livemode"`
	Metadata               map[string]string       `json:"metadata"`
	Object                 string                  `json:"object"`
	Options                *sessionOptions         `json:"options"`
	ProvidedDetails        *sessionProvidedDetails `json:"provided_details"`
	Redaction              *sessionRedaction       `json:"redaction"`
	RelatedCustomer        string                  `json:"related_customer"`
	RelatedCustomerAccount string                  `json:"related_customer_account"`
	RelatedPerson          *sessionRelatedPerson   `json:"related_person"`
	Status                 sessionStatus           `json:"status"`
	Type                   sessionType             `json:"type"`
	URL                    string                  `json:"url" log:"[redacted]"`
	VerificationFlow       string                  `json:"verification_flow"`
	VerifiedOutputs        *sessionVerifiedOutputs `json:"verified_outputs"`
}

type (
	sessionStatus  string
	sessionType    string
	sessionSex     string
	sessionDocType string
)

type sessionLastError struct {
	Code   string `json:"code"`
	Reason string `json:"reason"`
}

type report struct {
	APIResource
	ID     string `json:"id"`
	Object string `json:"object"`
}

type sessionOptions struct {
	Document *sessionOptionsDocument `json:"document"`
	Email    *sessionOptionsEmail    `json:"email"`
	IDNumber *sessionOptionsIDNumber `json:"id_number"`
	Matching *sessionOptionsMatching `json:"matching"`
	Phone    *sessionOptionsEmail    `json:"phone"`
}

type sessionOptionsDocument struct {
	AllowedTypes          []sessionDocType `json:"allowed_types"`
	RequireIDNumber       bool             `json:"require_id_number"`
	RequireLiveCapture    bool             `json:"require_live_capture"`
	RequireMatchingSelfie bool             `json:"require_matching_selfie"`
}

type sessionOptionsEmail struct {
	RequireVerification bool `json:"require_verification"`
}

type sessionOptionsIDNumber struct{}

type sessionOptionsMatching struct {
	DOB  string `json:"dob"`
	Name string `json:"name"`
}

type sessionProvidedDetails struct {
	Email string `json:"email"`
	Phone string `json:"phone"`
}

type sessionRedaction struct {
	Status string `json:"status"`
}

type sessionRelatedPerson struct {
	Account string `json:"account"`
	Person  string `json:"person"`
}

type sessionVerifiedOutputs struct {
	Address              *address    `json:"address"`
	DOB                  *sessionDOB `json:"dob"`
	Email                string      `json:"email"`
	FirstName            string      `json:"first_name"`
	IDNumber             string      `json:"id_number"`
	IDNumberType         string      `json:"id_number_type"`
	LastName             string      `json:"last_name"`
	Phone                string      `json:"phone"`
	Sex                  sessionSex  `json:"sex"`
	UnparsedPlaceOfBirth string      `json:"unparsed_place_of_birth"`
	UnparsedSex          string      `json:"unparsed_sex"`
}

type address struct {
	City       string `json:"city"`
	Country    string `json:"country"`
	Line1      string `json:"line1"`
	Line2      string `json:"line2"`
	PostalCode string `json:"postal_code"`
	State      string `json:"state"`
}

type sessionDOB struct {
	Day   int64 `json:"day"`
	Month int64 `json:"month"`
	Year  int64 `json:"year"`
}

type sessionList struct {
	APIResource
	ListMeta
	Data []*session `json:"data"`
}

func (v session) String() string       { return stringOf(v) }
func (v session) GoString() string     { return goStringOf(v) }
func (v session) LogValue() slog.Value { return logValueOf(v) }

func (v session) Format(f fmt.State, verb rune) {
	type plain session
	v.ClientSecret = redacted(v.ClientSecret)
	v.URL = redacted(v.URL)
	formatPlain(f, verb, plain(v))
}

const (
	valuesOfSessionStatus  = "canceled|verified|processing|requires_input"
	valuesOfSessionType    = "document|id_number|verification_flow"
	valuesOfSessionSex     = "male|female|[redacted]"
	valuesOfSessionDocType = "id_card|passport|driving_license"
)
