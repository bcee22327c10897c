package stripe

import (
	"bytes"
	"fmt"
	"log/slog"
	"strings"
	"testing"
)

func TestRawObjectPrintsItsSize(t *testing.T) {
	stub := struct {
		ID  string
		Raw RawObject
	}{"vr_1", RawObject(`{"first_name":"Jenny"}`)}
	var out bytes.Buffer
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d"} {
		fmt.Fprintf(&out, verb+"\n", stub)
		fmt.Fprintf(&out, verb+"\n", stub.Raw)
	}
	slog.New(slog.NewJSONHandler(&out, nil)).Info("m", "raw", stub.Raw)
	if text := out.String(); strings.Contains(text, "Jenny") || strings.Contains(text, "4a656e6e79") || strings.Contains(text, "74 101 110") {
		t.Errorf("the object is printed: %s", text)
	}
	if got := fmt.Sprint(stub.Raw); got != "22 bytes of JSON" {
		t.Errorf("it prints as %s", got)
	}
}
