package stripe

import (
	"context"
	"fmt"
	"log"
	"log/slog"
)

// A Level says how much a [LeveledLogger] logs: what it stands for and what is more severe.
type Level uint32

// The levels.
const (
	// LevelNull is nothing.
	LevelNull Level = 0

	// LevelError is errors.
	LevelError Level = 1

	// LevelWarn is warnings.
	LevelWarn Level = 2

	// LevelInfo is information: retries.
	LevelInfo Level = 3

	// LevelDebug is information for developers: attempts.
	LevelDebug Level = 4
)

// LeveledLogger logs to package log.
type LeveledLogger struct {
	// Level says how much.
	Level Level
}

// Debugf logs if the level is [LevelDebug].
func (l *LeveledLogger) Debugf(format string, v ...any) { l.printf(LevelDebug, "DEBUG", format, v) }

// Infof logs if the level is [LevelInfo] or more.
func (l *LeveledLogger) Infof(format string, v ...any) { l.printf(LevelInfo, "INFO", format, v) }

// Warnf logs if the level is [LevelWarn] or more.
func (l *LeveledLogger) Warnf(format string, v ...any) { l.printf(LevelWarn, "WARN", format, v) }

// Errorf logs if the level is [LevelError] or more.
func (l *LeveledLogger) Errorf(format string, v ...any) { l.printf(LevelError, "ERROR", format, v) }

func (l *LeveledLogger) printf(level Level, name, format string, v []any) {
	if l.Level >= level {
		log.Printf("["+name+"] "+format, v...)
	}
}

// ContextLeveledLoggerInterface is a logger with a method for each level that gets the context of
// the call too, for [BackendConfig].
type ContextLeveledLoggerInterface interface {
	// Debugf is told of each attempt.
	Debugf(ctx context.Context, format string, v ...any)

	// Infof is told of each retry.
	Infof(ctx context.Context, format string, v ...any)

	// Warnf is not used.
	Warnf(ctx context.Context, format string, v ...any)

	// Errorf is not used: errors are returned.
	Errorf(ctx context.Context, format string, v ...any)
}

// leveledLogger returns what logs to l, which is one of the two interfaces.
func leveledLogger(l any) (logger, error) {
	switch l := l.(type) {
	case LeveledLoggerInterface:
		return slog.New(leveledHandler{l}), nil
	case ContextLeveledLoggerInterface:
		return slog.New(contextHandler{leveledHandler{}, l}), nil
	}
	return nil, fmt.Errorf("stripe: LeveledLogger is a %T: a LeveledLoggerInterface or a ContextLeveledLoggerInterface expected", l)
}

// contextHandler is a leveledHandler for loggers that get the context.
type contextHandler struct {
	leveledHandler
	to ContextLeveledLoggerInterface
}

// Handle writes r as one line: message key=value key=value.
func (h contextHandler) Handle(ctx context.Context, r slog.Record) error {
	if r.Level < slog.LevelInfo {
		h.to.Debugf(ctx, "%s", recordLine(r))
	} else {
		h.to.Infof(ctx, "%s", recordLine(r))
	}
	return nil
}
