package speed

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
)

// The fixtures are laid out as Stripe's answers are: indented, id and object first, then sorted.
// The session is made up; the others are those of Stripe's own mock, filled in and expanded.
var (
	//go:embed testdata/session.json
	session string
	//go:embed testdata/customer.json
	customer []byte
	//go:embed testdata/payment_intent.json
	paymentIntent []byte
)

// perPage is how many sessions a page has.
const perPage = 100

// page is the nth page of a list of sessions, of which each is another.
func page(n int, more bool) []byte {
	items := make([]string, perPage)
	for i := range items {
		id := n*perPage + i
		item := strings.NewReplacer(
			"vs_1Pgc76B7WZ01zgkWBdQi8PTU", fmt.Sprintf("vs_1Pgc76B7WZ01zgkWBd%06d", id),
			"user_8f14e45fceea167a5a36dedd4bea2543", fmt.Sprintf("user_%032x", id),
			"vr_1PgcQXhW13B2hsHOm43JtUgs", fmt.Sprintf("vr_1PgcQXhW13B2hsHOm4%06d", id),
			`"user_id": "42"`, fmt.Sprintf(`"user_id": "%d"`, id),
			"1769212800", strconv.Itoa(1769212800-37*id),
			"\n", "\n    ",
		).Replace(session)
		items[i] = "    " + item
	}
	return []byte("{\n  \"object\": \"list\",\n  \"data\": [\n" + strings.Join(items, ",\n") +
		"\n  ],\n  \"has_more\": " + strconv.FormatBool(more) + ",\n  \"url\": \"/v1/identity/verification_sessions\"\n}")
}
