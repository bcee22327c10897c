//go:build unix

package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/seed739054c0/stripegen/internal/peers/measured"
)

// What package speed needs is not there, or not exported. It is laid over the module's files while
// the program is built, and nothing of it is ever written into the module.
const (
	ownStripe    = "github.com/seed739054c0/stripegen/generated/stripe"
	speedPackage = "github.com/seed739054c0/stripegen/internal/peers/speed"

	// largerResources are those that the larger fixtures hold.
	largerResources = "customer:retrieve,payment_intent:retrieve,charge:retrieve,payment_method:retrieve,account:retrieve,source:retrieve"

	// exportsFile is a file of the generated package.
	exportsFile = `package stripe

func EncodedForm(p *IdentityVerificationSessionCreateParams) []byte {
	f := newForm()
	p.encode(f)
	return f.body
}

func DecodedPage(b []byte) (any, error) {
	p := new(page[*IdentityVerificationSession])
	body := pageBody{item: newItem(p)}
	err := unmarshal(b, &body)
	p.meta = body.meta
	return p, err
}
`

	// contestsFile is the program, which has a folder of its own.
	contestsFile = `package main

import (
	"github.com/seed739054c0/stripegen/generated/stripe"
	"github.com/seed739054c0/stripegen/internal/peers/speed"
	larger "github.com/seed739054c0/stripegen/internal/peers/speed/contests/stripe"
)

func main() {
	speed.Main(speed.Own{
		Page:          stripe.DecodedPage,
		Form:          stripe.EncodedForm,
		Customer:      func(b []byte) (any, error) { v := new(larger.Customer); return v, v.UnmarshalJSON(b) },
		PaymentIntent: func(b []byte) (any, error) { v := new(larger.PaymentIntent); return v, v.UnmarshalJSON(b) },
	})
}
`
)

// measureSpeed does the part speed, once more with another environment if there is any.
func (b *bench) measureSpeed(ctx context.Context, w io.Writer, also string) error {
	overlay, err := b.overlay(ctx)
	if err != nil {
		return err
	}
	environments := [][]string{nil}
	if also != "" {
		environments = append(environments, []string{also})
	}
	for _, env := range environments {
		outcome, err := b.contests(ctx, overlay, env)
		if err != nil {
			return err
		}
		b.outcomes = append(b.outcomes, outcome)
		fmt.Fprintf(w, "%s:\n\n", outcome.Go)
		speedTable(outcome.Rows).print(w)
		keptTable(outcome.Kept).print(w)
	}
	return nil
}

// overlay makes the files that are laid over the module's.
func (b *bench) overlay(ctx context.Context) (file string, err error) {
	generated := filepath.Join(b.folder, "larger", "stripe")
	// with the fields that stripe-go decodes, too
	if _, _, err := execute(ctx, b.folder, nil, b.gen, "-compat", "-resources", largerResources, "-out", generated); err != nil {
		return "", err
	}
	folders, err := packageFolders(ctx, ownStripe, speedPackage)
	if err != nil {
		return "", err
	}
	own, program := folders[0], filepath.Join(folders[1], "contests")
	names, err := filepath.Glob(filepath.Join(generated, "*.go"))
	if err != nil {
		return "", err
	}
	replace := make(map[string]string)
	for _, name := range names {
		replace[filepath.Join(program, "stripe", filepath.Base(name))] = name
	}
	for name, content := range map[string]string{
		filepath.Join(own, "exports.go"):  exportsFile,
		filepath.Join(program, "main.go"): contestsFile,
	} {
		replace[name] = filepath.Join(b.folder, filepath.Base(name))
		if err := os.WriteFile(replace[name], []byte(content), 0o666); err != nil {
			return "", err
		}
	}
	return writeOverlay(b.folder, replace)
}

// writeOverlay writes the file that go build reads. It says which file is to be read for which.
func writeOverlay(folder string, replace map[string]string) (file string, err error) {
	content, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return "", err
	}
	file = filepath.Join(folder, "overlay.json")
	return file, os.WriteFile(file, content, 0o666)
}

// packageFolders says where packages are.
func packageFolders(ctx context.Context, paths ...string) ([]string, error) {
	_, out, err := execute(ctx, "", nil, "go", append([]string{"list", "-find", "-f", "{{.Dir}}"}, paths...)...)
	return strings.Split(strings.TrimSpace(out), "\n"), err
}

// contests builds the program and runs it, which tells on standard error how far it is.
func (b *bench) contests(ctx context.Context, overlay string, env []string) (measured.Outcome, error) {
	var outcome measured.Outcome
	program := filepath.Join(b.folder, "contests")
	if _, _, err := execute(ctx, "", env, "go", "build", "-overlay", overlay, "-o", program,
		speedPackage+"/contests"); err != nil {
		return outcome, err
	}
	cmd := exec.CommandContext(ctx, program)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return outcome, fmt.Errorf("%s: %w", program, err)
	}
	return outcome, json.Unmarshal(out, &outcome)
}
