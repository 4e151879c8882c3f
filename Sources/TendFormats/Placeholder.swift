// TendFormats
