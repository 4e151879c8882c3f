// TendScreen
