// TendRuntime
