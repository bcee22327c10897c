package fullapi

import (
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/internal/conform"
)

// TestWholeEventObjects checks that the data of an event can be decoded as every resource that the
// document lists, but for one that has no properties: those that are one of several too.
func TestWholeEventObjects(t *testing.T) {
	several := map[string]string{
		"external_account": "func (*AccountExternalAccount) objectNames() []string {\n\treturn []string{\"bank_account\", \"card\"}\n",
		"payment_source":   "func (*PaymentSource) objectNames() []string {\n\treturn []string{\"account\", \"bank_account\", \"card\", \"source\"}\n",
		"terminal.refund":  "",
	}
	for _, whole := range conform.Wholes(t) {
		for _, id := range selectable(t) {
			want, ok := several[id]
			if !ok {
				want = "() []string {\n\treturn []string{\"" + id + "\"}\n"
			}
			if !strings.Contains(whole.Content["event_objects.go"], want) {
				t.Errorf("%s: no type for events about %s", whole.Style, id)
			}
		}
	}
}
