// TendModel
