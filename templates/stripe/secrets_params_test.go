package stripe

import (
	"log/slog"
	"strings"
	"testing"
)

// payParams are parameters as they are generated: with those of a card and of a bank account.
type payParams struct {
	Params
	Account *accountParams            `form:"account"`
	Amount  *int64                    `form:"amount"`
	Card    *cardParams               `form:"card"`
	Cards   []*cardParams             `form:"cards"`
	Others  map[string]*accountParams `form:"others"`
}

type cardParams struct {
	CVC      *string `form:"cvc" log:"[redacted]"`
	ExpMonth *int64  `form:"exp_month"`
	Number   *string `form:"number" log:"[redacted]"`
}

type accountParams struct {
	AccountNumber *string `form:"account_number" log:"[redacted]"`
	Country       *string `form:"country"`
}

func (v payParams) LogValue() slog.Value { return logValueOf(v) }

func (v cardParams) LogValue() slog.Value { return logValueOf(v) }

func (v accountParams) LogValue() slog.Value { return logValueOf(v) }

// fullPayParams returns params with secrets in all places.
func fullPayParams() *payParams {
	card := &cardParams{CVC: String("SECRET"), ExpMonth: Int64(12), Number: String("SECRET")}
	account := &accountParams{AccountNumber: String("SECRET"), Country: String("DE")}
	p := &payParams{Account: account, Amount: Int64(1), Card: card, Cards: []*cardParams{card, nil}, Others: map[string]*accountParams{"k": account}}
	p.IdempotencyKey = String("key_1")
	p.AddExtra("card[number]", "SECRET")
	return p
}

// Parameters with card and bank account numbers show them neither by themselves nor in what holds
// them, wherever they are asked.
func TestParamsHaveNoSecrets(t *testing.T) {
	p := fullPayParams()
	checkLeaks(t, []any{p, *p, p.Card, *p.Card, p.Account, *p.Account, p.Params, &p.Params, p.Extra},
		[]any{
			[]*payParams{p}, []payParams{*p}, map[string]payParams{"k": *p}, map[string]*payParams{"k": p}, &[]payParams{*p},
			struct{ P *payParams }{p}, struct{ P payParams }{*p}, &p, []any{p, *p}, [1]cardParams{*p.Card},
			p.Cards, p.Others, []cardParams{*p.Card}, map[string]any{"k": []any{p}},
		})
	const want = ` v.IdempotencyKey=key_1 v.account.account_number=[redacted] v.account.country=DE v.amount=1 v.card.cvc=[redacted] v.card.exp_month=12` +
		` v.card.number=[redacted] v.cards.0.cvc=[redacted] v.cards.0.exp_month=12 v.cards.0.number=[redacted] v.cards.1=<nil>` +
		` v.others.k.account_number=[redacted] v.others.k.country=DE `
	if s := logLine(slog.NewTextHandler, p); !strings.Contains(strings.ReplaceAll(s, "group.", ""), want) {
		t.Errorf("%s\nwant %s", s, want)
	}
	if *p.Card.Number != "SECRET" || *p.Account.AccountNumber != "SECRET" {
		t.Error("logging changed the params")
	}
}

// Nil params, with which a call may be made, show no secret and do not stop the program.
func TestNilParams(t *testing.T) {
	var p *payParams
	for _, s := range []string{logLine(slog.NewTextHandler, p), logLine(slog.NewJSONHandler, p), logLine(slog.NewTextHandler, payParams{})} {
		if shows(s) || !strings.Contains(s, "m") {
			t.Error(s)
		}
	}
}
