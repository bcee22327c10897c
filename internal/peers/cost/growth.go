//go:build unix

package main

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// measureGenerator does the part generator: the default resources, and more and more of all. Reading
// the documents takes its time however few there are: what is to be the same everywhere is the time
// that a line takes beyond that.
func (b *bench) measureGenerator(ctx context.Context, w io.Writer) error {
	list, err := b.resources(ctx)
	if err != nil {
		return err
	}
	sets := []*candidate{{name: "flagship: identity.*", resources: "identity.*"}}
	for _, n := range []int{1, 2, 5, 10, 20, 50} {
		sets = append(sets, &candidate{name: strconv.Itoa(n), resources: strings.Join(list[:n], ",")})
	}
	sets = append(sets, &candidate{name: fmt.Sprintf("all %d", len(list)), resources: "*"})
	for i, c := range sets {
		c.folder = filepath.Join(b.folder, fmt.Sprintf("growth%d", i))
		if err := os.Mkdir(c.folder, 0o777); err != nil {
			return err
		}
	}
	if err := rounds(ctx, generatorRounds, sets, b.generate); err != nil {
		return err
	}
	growthTable(sets).print(w)
	return nil
}

// resources lists what can be selected, in an order of chance that is always the same, so that a few
// are like all.
func (b *bench) resources(ctx context.Context) ([]string, error) {
	_, out, err := execute(ctx, b.folder, nil, b.gen, "list")
	if err != nil {
		return nil, err
	}
	var all []string
	for line := range strings.Lines(out) {
		all = append(all, strings.Fields(line)[0])
	}
	rand.New(rand.NewPCG(1, 2)).Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	return all, nil
}
