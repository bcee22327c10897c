package fullapi

import (
	"testing"

	"github.com/seed739054c0/stripegen/generator"
)

const unionSurface = `# a list
field Bank.ID string ` + "`json:\"id\"`" + `
field Bank.Object string ` + "`json:\"object\"`" + `
field Bank.Owner *Owner ` + "`json:\"owner\"`" + `
field Bank.Type BankType ` + "`json:\"type\"`" + `
field Bank.Wallet *Wallet ` + "`json:\"wallet\"`" + `
field Payer.Bank *Bank ` + "`json:\"-\"`" + `
field Payer.Card *Card ` + "`json:\"-\"`" + `
field Payer.ID string ` + "`json:\"id\"`" + `
field Payer.Type PayerType ` + "`json:\"object\"`" + `
field Payee embeds APIResource ` + "`json:\"-\"`" + `
field Payee.Bank *Bank ` + "`json:\"-\"`" + `
field Payee.Card *Card ` + "`json:\"-\"`" + `
field Payee.ID string ` + "`json:\"id\"`" + `
field Payee.Type PayeeType ` + "`json:\"object\"`" + `
method (*Bank) UnmarshalJSON(b []byte) error
method (*Payee) UnmarshalJSON(b []byte) error
method (*Payer) UnmarshalJSON(b []byte) error
method (Payee) MarshalJSON() ([]byte, error)
`

const unionEncoder = `package stripe

import "encoding/json"

func (v Payer) MarshalJSON() ([]byte, error) {
	switch {
	case v.Bank != nil:
		return json.Marshal(v.Bank)
	case v.Card != nil:
		return json.Marshal(v.Card)
	}
	return json.Marshal(map[string]any{"id": v.ID, "object": v.Type})
}
`

// TestUnionEncoders checks that TestWhole knows unions from other types, and what it adds to those
// that do not encode themselves.
func TestUnionEncoders(t *testing.T) {
	types := wholeTypes([]generator.File{{Name: "api.txt", Content: []byte(unionSurface)}})
	if got := unionEncoders(types); got != unionEncoder {
		t.Errorf("got\n%s\nwant\n%s", got, unionEncoder)
	}
	if !types["Bank"].tagged() || types["Payee"].tagged() || types["Bank"].stub() {
		t.Error("the bank's tags tell all, the payee's do not, and neither is a stub")
	}
}
