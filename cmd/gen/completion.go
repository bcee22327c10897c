package main

import (
	"bytes"
	"context"
	"embed"
	"io"
	"strings"
	"text/template"
)

// completionFiles are a template for each shell, and how resources are found, which is the same in all.
//
//go:embed completion
var completionFiles embed.FS

const aboutCompletion = `In bash: source <(gen completion bash), in ~/.bashrc.
In zsh:  source <(gen completion zsh), in ~/.zshrc after compinit.
In fish: gen completion fish | source, in ~/.config/fish/config.fish.
Who runs gen as go tool gen gives that a name before: gen() { go tool gen "$@"; },
in fish: function gen; go tool gen $argv; end.`

// completion prints the script for a shell.
func completion(_ context.Context, args []string, stdout, _ io.Writer) (int, error) {
	o, err := parse("completion", args)
	if err != nil {
		return exitTrouble, err
	}
	script, err := completionScript(o.args[0])
	if err != nil {
		return exitTrouble, err
	}
	_, err = stdout.Write(script)
	return exitOK, err
}

func completionScript(shell string) ([]byte, error) {
	awk, err := completionFiles.ReadFile("completion/resources.awk")
	if err != nil {
		return nil, err
	}
	t, err := template.New("").Funcs(template.FuncMap{
		"resources": func() string { return string(awk) },
		"sh":        func(text string) string { return shellLine([]string{text}) },
		"fish":      fishText,
		"zsh":       zshText,
	}).ParseFS(completionFiles, "completion/"+shell+".tmpl")
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = t.ExecuteTemplate(&b, shell+".tmpl", completable())
	return b.Bytes(), err
}

// fishText quotes a text for fish.
func fishText(text string) string {
	return "'" + strings.NewReplacer(`\`, `\\`, "'", `\'`).Replace(text) + "'"
}

// zshText writes a text as the descriptions of flags have it in zsh.
func zshText(text string) string {
	return strings.NewReplacer(`\`, `\\`, "[", `\[`, "]", `\]`, ":", `\:`).Replace(text)
}
