// TendAnalytics
