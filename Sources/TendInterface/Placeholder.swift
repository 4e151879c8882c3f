// TendInterface
