package fullapi

import (
	"path"
	"strings"
	"sync"
	"testing"
)

// A growthException is something whose form depends on what else is selected.
type growthException struct {
	style  string // a pattern
	name   string // a pattern of what is declared
	reason string
}

func growthRows() []growthException {
	const (
		company = "a token for an account has the enums of the account, or makes them if there is no account"
		card    = "the params of cards have what all say that are selected, and are where the first is"
		special = "it has the values of another resource, which may be missing"
		failed  = "the enum is that of the payment method, which may be missing"
	)
	return []growthException{
		{"default", "AccountCompanyStructure*", company},
		{"default", "AccountCompanyOwnershipExemptionReason*", company},

		{"compat", "Card*Params*", card},
		{"compat", "AddressParams*", card},
		{"compat", "PaymentSourceSourceParams*", card},
		{"compat", "SourceParamsFor", "it takes the objects that the params can be"},

		{"compat", "CountrySpec", special},
		{"compat", "CountrySpec.VerificationFields", special},
		{"compat", "*CountrySpecVerificationFields*", special},

		{"*", "Error.PaymentMethodType", failed},
	}
}

// growthExceptions are the rows, and which of them were used.
type growthExceptions struct {
	rows []growthException
	mu   sync.Mutex
	used []bool
}

func newGrowthExceptions() *growthExceptions {
	rows := growthRows()
	return &growthExceptions{rows: rows, used: make([]bool, len(rows))}
}

// cover says whether there is an exception for what is declared, or for the type whose table it is.
func (e *growthExceptions) cover(style, name string) bool {
	for _, of := range []string{"zeroOf", "membersOf", "parametersOf", "sourceOf"} {
		name = strings.TrimPrefix(name, of)
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	for i, row := range e.rows {
		inStyle, _ := path.Match(row.style, style)
		named, _ := path.Match(row.name, name)
		if inStyle && named {
			e.used[i] = true
			return true
		}
	}
	return false
}

// checkUsed checks that no row is left over.
func (e *growthExceptions) checkUsed(t *testing.T) {
	t.Helper()
	for i, row := range e.rows {
		if !e.used[i] {
			t.Errorf("nothing is left for the exception %s: %s", row.name, row.reason)
		}
	}
}
