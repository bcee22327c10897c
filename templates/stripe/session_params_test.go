package stripe

import (
	"context"
	"net/http"
)

// What the generator would write for a session, by hand: params, encoders and methods.

type sessionParams struct {
	Params
	ClientReferenceID *string
	Expand            []string
	Metadata          map[string]string
	Options           *sessionOptionsParams
	ProvidedDetails   *sessionProvidedDetailsParams
	RelatedCustomer   *string
	RelatedPerson     *sessionRelatedPersonParams
	ReturnURL         *string
	Type              *sessionType
	UnsetFields       []sessionUnsetField
	VerificationFlow  *string
}

type sessionUnsetField string

type sessionOptionsParams struct {
	Document *sessionOptionsDocumentParams
}

type sessionOptionsDocumentParams struct {
	AllowedTypes          []sessionDocType
	RequireIDNumber       *bool
	RequireLiveCapture    *bool
	RequireMatchingSelfie *bool
}

type sessionProvidedDetailsParams struct {
	Email, Phone *string
}

type sessionRelatedPersonParams struct {
	Account, Person *string
}

type sessionListParams struct {
	ListParams
	Created      *int64
	CreatedRange *RangeQueryParams
	Status       *sessionStatus
}

type sessionSearchParams struct {
	SearchParams
	Expand []string
}

func (p *sessionParams) encode(f *form) {
	putString(f, "client_reference_id", p.ClientReferenceID)
	putStrings(f, "expand", p.Expand)
	putStringMap(f, "metadata", p.Metadata)
	putStruct(f, "options", p.Options)
	putStruct(f, "provided_details", p.ProvidedDetails)
	putString(f, "related_customer", p.RelatedCustomer)
	putStruct(f, "related_person", p.RelatedPerson)
	putString(f, "return_url", p.ReturnURL)
	putString(f, "type", (*string)(p.Type))
	putString(f, "verification_flow", p.VerificationFlow)
	for _, field := range p.UnsetFields {
		putUnset(f, string(field))
	}
}

func (p *sessionOptionsParams) encode(f *form) {
	if p == nil {
		return
	}
	putStruct(f, "document", p.Document)
}

func (p *sessionOptionsDocumentParams) encode(f *form) {
	if p == nil {
		return
	}
	putStrings(f, "allowed_types", p.AllowedTypes)
	putBool(f, "require_id_number", p.RequireIDNumber)
	putBool(f, "require_live_capture", p.RequireLiveCapture)
	putBool(f, "require_matching_selfie", p.RequireMatchingSelfie)
}

func (p *sessionProvidedDetailsParams) encode(f *form) {
	if p == nil {
		return
	}
	putString(f, "email", p.Email)
	putString(f, "phone", p.Phone)
}

func (p *sessionRelatedPersonParams) encode(f *form) {
	if p == nil {
		return
	}
	putString(f, "account", p.Account)
	putString(f, "person", p.Person)
}

func (p *sessionListParams) encode(f *form) {
	putInt(f, "created", p.Created)
	putStruct(f, "created", p.CreatedRange)
	putString(f, "status", (*string)(p.Status))
}

func (p *sessionSearchParams) encode(f *form) {
	putStrings(f, "expand", p.Expand)
}

func (v *session) cursor() string { return v.ID }

// staticcheck does not see that list calls it
var _ interface{ cursor() string } = (*session)(nil)

// sessions are the methods of a service.
type sessions struct {
	backend *backend
}

func (s *sessions) create(ctx context.Context, params *sessionParams) (*session, error) {
	if params == nil {
		params = new(sessionParams)
	}
	return call(ctx, s.backend, http.MethodPost, "/v1/identity/verification_sessions", params, new(session))
}

func (s *sessions) retrieve(ctx context.Context, id string, params *sessionParams) (*session, error) {
	if params == nil {
		params = new(sessionParams)
	}
	return call(ctx, s.backend, http.MethodGet, "/v1/identity/verification_sessions/{session}", params, new(session), id)
}

func (s *sessions) cancel(ctx context.Context, id string, params *sessionParams) (*session, error) {
	if params == nil {
		params = new(sessionParams)
	}
	return call(ctx, s.backend, http.MethodPost, "/v1/identity/verification_sessions/{session}/cancel", params, new(session), id)
}

func (s *sessions) delete(ctx context.Context, id string, params *sessionParams) (*session, error) {
	if params == nil {
		params = new(sessionParams)
	}
	return call(ctx, s.backend, http.MethodDelete, "/v1/identity/verification_sessions/{session}", params, new(session), id)
}

func (s *sessions) list(ctx context.Context, params *sessionListParams) *V1List[*session] {
	if params == nil {
		params = new(sessionListParams)
	}
	return list[*session](ctx, s.backend, "/v1/identity/verification_sessions", params, decodeSession)
}

func (s *sessions) search(ctx context.Context, params *sessionSearchParams) *V1SearchList[*session] {
	if params == nil {
		params = new(sessionSearchParams)
	}
	return search[*session](ctx, s.backend, "/v1/identity/verification_sessions/search", params, decodeSession)
}
