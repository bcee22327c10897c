package stripe

import (
	"context"
	"errors"
	"log/slog"
	"time"
)

// logger is a *slog.Logger. As an interface it makes programs that do not log smaller by 0.4 MB.
type logger interface {
	Enabled(ctx context.Context, level slog.Level) bool
	LogAttrs(ctx context.Context, level slog.Level, msg string, attrs ...slog.Attr)
}

// logAttempt logs attempt n of o, which is counted from 0, without parameters and bodies.
func (b *backend) logAttempt(ctx context.Context, o *outgoing, n int64, start time.Time, r *APIResponse, err error) {
	if b.log == nil || !b.log.Enabled(ctx, slog.LevelDebug) {
		return
	}
	attrs := []slog.Attr{
		slog.String("method", o.method),
		slog.String("path", o.place()),
		slog.Int64("attempt", n+1),
		slog.Duration("took", time.Since(start)),
	}
	if r != nil {
		attrs = append(attrs, slog.Int("status", r.StatusCode), slog.String("request_id", brief(r.RequestID, 200)))
	}
	var e *Error
	switch {
	case errors.As(err, &e): // its message may quote parameters
		attrs = append(attrs, slog.String("type", brief(string(e.Type), 200)), slog.String("code", brief(string(e.Code), 200)))
	case err != nil:
		attrs = append(attrs, slog.String("error", brief(err.Error(), 500)))
	}
	b.log.LogAttrs(ctx, slog.LevelDebug, "stripe request", attrs...)
}

// logRetry logs that o is sent again after d.
func (b *backend) logRetry(ctx context.Context, o *outgoing, d time.Duration) {
	if b.log != nil {
		b.log.LogAttrs(ctx, slog.LevelInfo, "stripe retry",
			slog.String("method", o.method), slog.String("path", o.place()), slog.Duration("wait", d))
	}
}

// LeveledLoggerInterface is a logger with a method for each level, as logrus has them, for
// [BackendConfig].
type LeveledLoggerInterface interface {
	// Debugf is told of each attempt.
	Debugf(format string, v ...any)

	// Infof is told of each retry.
	Infof(format string, v ...any)

	// Warnf is not used.
	Warnf(format string, v ...any)

	// Errorf is not used: errors are returned.
	Errorf(format string, v ...any)
}

// leveledHandler passes what the client logs to a leveled logger. It can do what the client needs
// and no more.
type leveledHandler struct {
	to LeveledLoggerInterface
}

// Enabled leaves the choice to the logger.
func (leveledHandler) Enabled(context.Context, slog.Level) bool { return true }

// WithAttrs is not needed.
func (h leveledHandler) WithAttrs([]slog.Attr) slog.Handler { return h }

// WithGroup is not needed.
func (h leveledHandler) WithGroup(string) slog.Handler { return h }

// Handle writes r as one line: message key=value key=value.
func (h leveledHandler) Handle(_ context.Context, r slog.Record) error {
	if r.Level < slog.LevelInfo {
		h.to.Debugf("%s", recordLine(r))
	} else {
		h.to.Infof("%s", recordLine(r))
	}
	return nil
}

// recordLine returns r as one line.
func recordLine(r slog.Record) string {
	line := r.Message
	r.Attrs(func(a slog.Attr) bool {
		line += " " + a.String()
		return true
	})
	return line
}
