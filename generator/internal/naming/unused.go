package naming

import (
	"regexp"
	"strings"
)

// Why operations give no method.
const (
	NoResult   = "it returns no resource"
	OlderPath  = "an older path"
	OtherPath  = "another operation has the method"
	Aliased    = "it only says what another operation takes"
	NotBound   = "stripe-go has no method for it"
	VersionTwo = "the v2 API is not supported"
)

// An Unused is an operation that gives no method.
type Unused struct {
	Verb, Path string
	Resource   string   // resource id of the result or of its items; empty if it returns no resource
	Owner      string   // resource id of what the path hangs below; empty if that is nothing
	Covered    []Method // the methods that do the same; empty if there are none
	Reason     string
}

// IsVersionTwo reports whether a path belongs to the v2 API.
func IsVersionTwo(path string) bool { return strings.HasPrefix(path, "/v2/") }

// A skippedPath is a row for operations that give no method.
type skippedPath struct {
	pattern string // what the path begins with, as a regular expression
	now     string // what stands there in the path that has the method; empty if there is none
	reason  string
}

// skippedPaths are older paths of other operations, and products that stripe-go leaves out. The first row that
// matches a path counts.
func skippedPaths() []skippedPath {
	return []skippedPath{
		{`^/v2/`, "", VersionTwo},
		{`^/v1/accounts/\{\w+\}/bank_accounts\b`, "/v1/accounts/{}/external_accounts", OlderPath},
		{`^/v1/accounts/\{\w+\}/people\b`, "/v1/accounts/{}/persons", OlderPath},
		{`^/v1/balance/history\b`, "/v1/balance_transactions", OlderPath},
		{`^/v1/charges/\{\w+\}/dispute\b`, "/v1/disputes/{}", OlderPath},
		{`^/v1/charges/\{\w+\}/refunds?\b`, "/v1/refunds", OlderPath},
		{`^/v1/customers/\{\w+\}/(bank_accounts|cards)\b`, "/v1/customers/{}/sources", OlderPath},
		{`^/v1/customers/\{\w+\}/subscriptions\b`, "/v1/subscriptions", OlderPath},
		{`^/v1/customers/\{\w+\}/tax_ids\b`, "/v1/tax_ids", OlderPath},
		{`^/v1/application_fees/\{id\}/refund$`, "/v1/application_fees/{}/refunds", OlderPath},
		{`^/v1/link_account_sessions\b`, "/v1/financial_connections/sessions", OlderPath},
		{`^/v1/linked_accounts\b`, "/v1/financial_connections/accounts", OlderPath},
		{`^/v1/sources/\{\w+\}/verify$`, "/v1/customers/{}/sources/{}/verify", OlderPath},
		{`^/v1/accounts/\{\w+\}/x-stripeParametersOverride_\w+`, "/v1/accounts/{}/external_accounts", Aliased},
		{`^/v1/customers/\{\w+\}/x-stripeParametersOverride_\w+`, "/v1/customers/{}/sources", Aliased},
		{`^/v1/external_accounts/`, "", NotBound},
		{`^/v1/exchange_rates\b`, "", NotBound},
		{`^/v1/(test_helpers/)?issuing/settlements\b`, "", NotBound},
		{`^/v1/sigma/saved_queries\b`, "", NotBound},
		{`^/v1/terminal/refunds\b`, "", NotBound},
		{`^/v1/sources/\{\w+\}/mandate_notifications/`, "", NotBound},
		{`^/v1/sources/\{\w+\}/source_transactions/\{`, "", NotBound},
	}
}

// A pathSkipper finds the rows of paths that give no method.
type pathSkipper struct {
	any      *regexp.Regexp // of all rows
	rows     []skippedPath
	patterns []*regexp.Regexp // of each row
}

func newPathSkipper() *pathSkipper {
	s := &pathSkipper{rows: skippedPaths()}
	var all []string
	for _, row := range s.rows {
		s.patterns = append(s.patterns, regexp.MustCompile(row.pattern))
		all = append(all, row.pattern)
	}
	s.any = regexp.MustCompile(strings.Join(all, "|"))
	return s
}

// row is the row for a path, and the path that has the method, normalized; ok is false if there is no row.
func (s *pathSkipper) row(path string) (row skippedPath, now string, ok bool) {
	if !s.any.MatchString(path) {
		return skippedPath{}, "", false
	}
	for i, p := range s.patterns {
		if at := p.FindStringIndex(path); at != nil {
			row = s.rows[i]
			return row, normalize(row.now + path[at[1]:]), true
		}
	}
	return skippedPath{}, "", false
}

// cover notes which methods do what the unused operations with older paths did.
func (s *pathSkipper) cover(unused []Unused, methods []Method) {
	byPath := make(map[string][]Method)
	for _, m := range methods {
		key := m.Verb + " " + normalize(m.Path)
		byPath[key] = append(byPath[key], m)
	}
	for i, u := range unused {
		if row, now, ok := s.row(u.Path); ok && row.now != "" {
			unused[i].Covered = byPath[u.Verb+" "+now]
		}
	}
}
