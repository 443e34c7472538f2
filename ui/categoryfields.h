// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"

#include <QWidget>

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QThreadPool;

namespace ui {

class FolderField;

/// The fields of one category: name, folder and rules. Lives on the GUI thread.
class CategoryFields : public QWidget {
    Q_OBJECT

public:
    /// \a pool must outlive the fields.
    explicit CategoryFields(QThreadPool &pool, QWidget *parent = nullptr);

    /// \a offered: folders to choose from, the first where it has none.
    void setCategory(const settings::Category &category, const QStringList &offered);
    settings::Category category() const;
    void focusName();
    /// Makes the folder if it is missing, so that downloads find it.
    void makeFolder();

signals:
    void edited();

private:
    void connectFields();
    void say();
    void takeEdit();
    void showParts();

    settings::Category m_category;
    bool m_isShowing = false; ///< the fields follow the category, not the other way round
    QFormLayout *m_form = nullptr;
    QLineEdit *m_name = nullptr;
    QCheckBox *m_hasFolder = nullptr;
    FolderField *m_folder = nullptr;
    QLineEdit *m_endings = nullptr;
    QLineEdit *m_types = nullptr;
    QLineEdit *m_hosts = nullptr;
    QLabel *m_note = nullptr;
};

/// What is typed with blanks or commas between, lower case, each once: "*.ZIP, .iso" are the
/// endings zip and iso.
QStringList typedRules(const QString &text);

} // namespace ui
