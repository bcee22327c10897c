package generator_test

import (
	"testing"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/internal/conform"
)

const olderMain = `package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"

	"consumer.example/shop/stripe"
)

const answer = ` + "`" + `{"id": "th_1", "object": "thing", "parts": [1.50, "a", null, {"b": [2]}],
	"source": {"kind": "mine", "name": "Deep", "size": 7, "depth": 12345678901234567890, "made": "1870"},
	"either": 12345678901234567890, "status": "closed", "owner": {"name": "Ltd"},
	"seller": {"id": "sh_1", "name": "Shop"},
	"rows": {"object": "list", "data": [{"name": "x"}], "has_more": true, "url": "/v1/rows"}}` + "`" + `

func main() {
	body := answer
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		sent, _ := io.ReadAll(r.Body)
		fmt.Println(r.Method, r.URL, string(sent))
		io.WriteString(w, body)
	}))
	defer server.Close()
	client := stripe.NewClient("sk_test_123", stripe.WithBaseURL(server.URL))
	kind := stripe.ThingCreateKindBlue
	thing, err := client.V1Things.Create(context.Background(), &stripe.ThingCreateParams{
		Amount: stripe.String("7"), Anything: stripe.String("x y"), Kind: &kind, Names: []string{"a", "b"},
		Owners: []*stripe.ThingCreateOwnerParams{{Name: stripe.String("A")}, {Name: stripe.String("B")}},
		Parts:  []string{"1", "true"}, Usage: stripe.String("any"),
	})
	if err != nil {
		panic(err)
	}
	fmt.Printf("%s\n", thing.Parts)
	s := thing.Source
	fmt.Println(s.Kind == stripe.ThingSourceKindMine, s.Name, *s.Size, string(s.Made), string([]byte(s.Raw)))
	fmt.Printf("%v %s\n", s.Raw, thing.Either)
	fmt.Println(thing.Status == stripe.ThingStatusClosed, string(thing.Owner), thing.Seller.ID, string([]byte(thing.Seller.Raw)))
	fmt.Println(thing.Rows.Data[0].Name, thing.Rows.HasMore)
	again, err := json.Marshal(thing)
	if err != nil {
		panic(err)
	}
	fmt.Println(string(again))

	body = ` + "`" + `{"id": "th_1", "object": "thing", "seller": "sh_2", "owner": "pe_1", "parts": null, "source": null}` + "`" + `
	if thing, err = client.V1Things.Retrieve(context.Background(), "th_1", nil); err != nil {
		panic(err)
	}
	fmt.Println(thing.Seller.ID, thing.Seller.Raw == nil, string(thing.Owner), thing.Parts == nil, thing.Source == nil)

	body = ` + "`" + `{"id": "th_1", "deleted": true}` + "`" + `
	deleted, err := client.V1Things.Delete(context.Background(), "th_1", nil)
	if err != nil {
		panic(err)
	}
	fmt.Println(deleted.ID, deleted.Deleted, deleted.LastResponse.StatusCode)
}
`

const olderOutput = `POST /v1/things amount=7&anything=x+y&kind=blue&names[0]=a&names[1]=b&owners[0][name]=A&owners[1][name]=B&parts[0]=1&parts[1]=true&usage=any
[1.50 "a" null {"b": [2]}]
true Deep 7 "1870" {"kind": "mine", "name": "Deep", "size": 7, "depth": 12345678901234567890, "made": "1870"}
90 bytes of JSON 12345678901234567890
true {"name": "Ltd"} sh_1 {"id": "sh_1", "name": "Shop"}
x true
{"either":12345678901234567890,"id":"th_1","object":"thing","owner":{"name":"Ltd"},"parts":[1.50,"a",null,{"b":[2]}],` +
	`"rows":{"data":[{"name":"x"}],"has_more":true,"object":"list","url":"/v1/rows"},"seller":{"id":"sh_1"},` +
	`"source":{"kind":"mine","made":"1870","name":"Deep","size":7},"status":"closed"}
GET /v1/things/th_1 
sh_2 true "pe_1" true true
DELETE /v1/things/th_1 
th_1 true 200
`

// TestDriveOlder sends and decodes what only older documents have, in a program.
func TestDriveOlder(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a program")
	}
	c := readCase(t, "testdata/cases/older_constructs.txtar").config
	result, err := generator.Generate(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	module := conform.WriteModule(t, "consumer.example/shop", result.Files)
	conform.WriteFile(t, module, "main.go", olderMain)
	if out := conform.Go(t, module, "run", "."); out != olderOutput {
		t.Errorf("the program writes\n%s\nwant\n%s", out, olderOutput)
	}
	if out := conform.Go(t, module, "vet", "./..."); out != "" {
		t.Errorf("go vet writes %s", out)
	}
}
