package stripe

import (
	"context"
	"log/slog"
	"strings"
)

// LeveledLoggerInterface is a logger with a method for each level, such as logrus has it.
type LeveledLoggerInterface interface {
	Debugf(format string, v ...any)
	Infof(format string, v ...any)
	Warnf(format string, v ...any)
	Errorf(format string, v ...any)
}

// leveled returns a logger that writes to l.
func leveled(l LeveledLoggerInterface) *slog.Logger {
	return slog.New(&leveledHandler{l})
}

// A leveledHandler passes what the client logs to a leveled logger. It does no more than the client needs.
type leveledHandler struct {
	to LeveledLoggerInterface
}

func (h *leveledHandler) Enabled(context.Context, slog.Level) bool { return true }
func (h *leveledHandler) WithAttrs([]slog.Attr) slog.Handler       { return h }
func (h *leveledHandler) WithGroup(string) slog.Handler            { return h }
func (h *leveledHandler) Handle(_ context.Context, r slog.Record) error {
	var text strings.Builder
	text.WriteString(r.Message)
	r.Attrs(func(a slog.Attr) bool {
		text.WriteString(" " + a.String())
		return true
	})
	log := h.to.Debugf
	switch {
	case r.Level >= slog.LevelError:
		log = h.to.Errorf
	case r.Level >= slog.LevelWarn:
		log = h.to.Warnf
	case r.Level >= slog.LevelInfo:
		log = h.to.Infof
	}
	log("%s", text.String())
	return nil
}
