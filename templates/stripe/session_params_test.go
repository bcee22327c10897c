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

func (p *sessionParams) encode(f *form) { parametersOfSessionParams.put(f, p) }

var zeroOfSessionParams sessionParams

var parametersOfSessionParams = parameters{zero: &zeroOfSessionParams, unset: &zeroOfSessionParams.UnsetFields, list: []parameter{
	{key: "client_reference_id", from: &zeroOfSessionParams.ClientReferenceID},
	{key: "expand", from: &zeroOfSessionParams.Expand},
	{key: "metadata", from: &zeroOfSessionParams.Metadata},
	{key: "options", from: &zeroOfSessionParams.Options, as: &parametersOfSessionOptionsParams},
	{key: "provided_details", from: &zeroOfSessionParams.ProvidedDetails, as: &parametersOfSessionProvidedDetailsParams},
	{key: "related_customer", from: &zeroOfSessionParams.RelatedCustomer},
	{key: "related_person", from: &zeroOfSessionParams.RelatedPerson, as: &parametersOfSessionRelatedPersonParams},
	{key: "return_url", from: &zeroOfSessionParams.ReturnURL},
	{key: "type", from: &zeroOfSessionParams.Type},
	{key: "verification_flow", from: &zeroOfSessionParams.VerificationFlow},
}}

var zeroOfSessionOptionsParams sessionOptionsParams

var parametersOfSessionOptionsParams = parameters{zero: &zeroOfSessionOptionsParams, list: []parameter{
	{key: "document", from: &zeroOfSessionOptionsParams.Document, as: &parametersOfSessionOptionsDocumentParams},
}}

var zeroOfSessionOptionsDocumentParams sessionOptionsDocumentParams

var parametersOfSessionOptionsDocumentParams = parameters{zero: &zeroOfSessionOptionsDocumentParams, list: []parameter{
	{key: "allowed_types", from: &zeroOfSessionOptionsDocumentParams.AllowedTypes},
	{key: "require_id_number", from: &zeroOfSessionOptionsDocumentParams.RequireIDNumber},
	{key: "require_live_capture", from: &zeroOfSessionOptionsDocumentParams.RequireLiveCapture},
	{key: "require_matching_selfie", from: &zeroOfSessionOptionsDocumentParams.RequireMatchingSelfie},
}}

var zeroOfSessionProvidedDetailsParams sessionProvidedDetailsParams

var parametersOfSessionProvidedDetailsParams = parameters{zero: &zeroOfSessionProvidedDetailsParams, list: []parameter{
	{key: "email", from: &zeroOfSessionProvidedDetailsParams.Email},
	{key: "phone", from: &zeroOfSessionProvidedDetailsParams.Phone},
}}

var zeroOfSessionRelatedPersonParams sessionRelatedPersonParams

var parametersOfSessionRelatedPersonParams = parameters{zero: &zeroOfSessionRelatedPersonParams, list: []parameter{
	{key: "account", from: &zeroOfSessionRelatedPersonParams.Account},
	{key: "person", from: &zeroOfSessionRelatedPersonParams.Person},
}}

func (p *sessionListParams) encode(f *form) { parametersOfSessionListParams.put(f, p) }

var zeroOfSessionListParams sessionListParams

var parametersOfSessionListParams = parameters{zero: &zeroOfSessionListParams, list: []parameter{
	{key: "created", from: &zeroOfSessionListParams.Created},
	{key: "created", from: &zeroOfSessionListParams.CreatedRange},
	{key: "status", from: &zeroOfSessionListParams.Status},
}}

func (p *sessionSearchParams) encode(f *form) { parametersOfSessionSearchParams.put(f, p) }

var zeroOfSessionSearchParams sessionSearchParams

var parametersOfSessionSearchParams = parameters{zero: &zeroOfSessionSearchParams, list: []parameter{
	{key: "expand", from: &zeroOfSessionSearchParams.Expand},
}}

func (v *session) cursor() string { return v.ID }

// staticcheck does not see that list calls it
var _ interface{ cursor() string } = (*session)(nil)

// a union of resources, of which only the kind is read
type sessionOrReport struct {
	APIResource
	Type string
}

func (v *sessionOrReport) decode(b []byte, p, depth int) int {
	var id string
	var deleted bool
	return scanKind(&id, &v.Type, &deleted, b, p, depth)
}

func (v *sessionOrReport) cursor() string { return v.Type }

func (v *sessionOrReport) kind() (is, should string) { return v.Type, "" }

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
	return list[*session](ctx, s.backend, "/v1/identity/verification_sessions", params)
}

func (s *sessions) search(ctx context.Context, params *sessionSearchParams) *V1SearchList[*session] {
	if params == nil {
		params = new(sessionSearchParams)
	}
	return search[*session](ctx, s.backend, "/v1/identity/verification_sessions/search", params)
}
