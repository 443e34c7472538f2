// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settingsexchangedialog.h"

#include "ui/dialogparts.h"
#include "ui/fieldparts.h"
#include "ui/onpool.h"
#include "ui/savefile.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype kLongestShown = 300; ///< letters of a value in the table

struct SettingsFileRead {
    settings::SettingsImport wanted;
    bool isReadable = false;
    bool isTooLarge = false;
};

/// Blocks on the disk: for a pool. A pipe or a device is not opened at all.
SettingsFileRead readSettingsFile(const QString &path, const settings::Settings &present)
{
    SettingsFileRead result;
    const QFileInfo info(path);
    result.isTooLarge = info.size() > settings::kMostExchanged;
    QFile file(path);
    if (info.isFile() && !result.isTooLarge && file.open(QIODevice::ReadOnly)) {
        result.isReadable = true;
        result.wanted = settings::imported(file.read(settings::kMostExchanged), present);
    }
    return result;
}

QString shortened(const QString &text)
{
    return text.size() > kLongestShown ? text.first(kLongestShown) + u'…' : text;
}

} // namespace

ImportDialog::ImportDialog(const settings::SettingsImport &wanted, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"importDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import settings"));
    auto *layout = new QVBoxLayout(this);
    const auto note = [layout](const QString &name, const QString &text) {
        QLabel *label = plainLabel(name);
        label->setText(text);
        layout->addWidget(label);
    };
    note(u"importSummary"_s,
        tr("The file changes %n setting(s):", nullptr, static_cast<int>(wanted.changes.size())));
    layout->addWidget(changesTable(wanted.changes), 1);
    if (!wanted.refused.isEmpty()) {
        note(u"importRefused"_s,
            tr("Of no use in the file, and left as they are: %1")
                .arg(shortened(wanted.refused.join(u", "_s))));
    }
    if (!wanted.programs.isEmpty()) {
        note(u"importPrograms"_s,
            tr("Programs to run are not taken from a file. Choose them again for these queues: %1")
                .arg(shortened(wanted.programs.join(u", "_s))));
    }
    auto *buttons = new QDialogButtonBox;
    QPushButton *take = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    take->setObjectName(u"importButton"_s);
    take->setDefault(true);
    buttons->addButton(QDialogButtonBox::Cancel)->setObjectName(u"cancelButton"_s);
    dropIcons(*buttons);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const int letter = fontMetrics().averageCharWidth();
    resize(letter * 110, letter * 60);
}

QWidget *ImportDialog::changesTable(const QList<settings::SettingChange> &changes)
{
    auto *table = namedField<QTableWidget>(u"importChanges"_s, tr("Settings that change"));
    table->setColumnCount(3);
    table->setHorizontalHeaderLabels({ tr("Setting"), tr("Now"), tr("In the file") });
    table->setRowCount(static_cast<int>(changes.size()));
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    for (int row = 0; row < table->rowCount(); ++row) {
        const settings::SettingChange &change = changes.at(row);
        const QString texts[] { change.key, change.before, change.after };
        for (int column = 0; column < 3; ++column) {
            auto *item = new QTableWidgetItem(
                texts[column].isEmpty() ? tr("(empty)") : shortened(texts[column]));
            table->setItem(row, column, item);
        }
    }
    table->resizeColumnToContents(0);
    table->setColumnWidth(1, table->fontMetrics().averageCharWidth() * 30);
    return table;
}

SettingsExchange::SettingsExchange(QWidget &window, QThreadPool &pool)
    : QObject(&window)
    , m_window(window)
    , m_pool(pool)
{
}

void SettingsExchange::save(const settings::Settings &settings)
{
    askWhereToSave(&m_window, tr("Export settings; passwords are left out"), u"bobbin-settings"_s,
        { { tr("Settings"), u"ini"_s } }, [this, settings](const QString &path, int) {
            saveOnPool(
                m_pool, this, path, [settings] { return settings::exported(settings); },
                [this, path](const QString &failure) {
                    say(failure.isEmpty() ? tr("The settings are saved as %1.").arg(path)
                                          : failure);
                });
        });
}

void SettingsExchange::open(const settings::Settings &present)
{
    auto *dialog = new QFileDialog(&m_window, tr("Import settings"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({ tr("Settings (*.ini)"), tr("All files (*)") });
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, present](const QString &path) { take(path, present); });
    dialog->open();
}

void SettingsExchange::take(const QString &path, const settings::Settings &present)
{
    onPool(
        m_pool, this, [path, present] { return readSettingsFile(path, present); },
        [this, path](const SettingsFileRead &read) {
            if (read.isTooLarge) {
                say(tr("%1 is too large for a file of settings. Choose one that Bobbin exported.")
                        .arg(path));
            } else if (!read.isReadable) {
                say(tr("%1 cannot be read. Look at its permissions, or choose another file.")
                        .arg(path));
            } else {
                show(read.wanted, path);
            }
        });
}

void SettingsExchange::show(const settings::SettingsImport &wanted, const QString &path)
{
    if (!wanted.isSettings) {
        say(tr("%1 has no settings of Bobbin in it. Choose a file that Bobbin exported.")
                .arg(path));
    } else if (wanted.changes.isEmpty()) {
        say(tr("Nothing changes: the settings in %1 are those you have.").arg(path));
    } else {
        auto *dialog = new ImportDialog(wanted, &m_window);
        connect(dialog, &QDialog::accepted, this,
            [this, settings = wanted.settings] { emit chosen(settings); });
        dialog->open();
    }
}

void SettingsExchange::say(const QString &sentence)
{
    auto *box = new QMessageBox(&m_window);
    box->setObjectName(u"exchangeMessage"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("Settings"));
    box->setTextFormat(Qt::PlainText);
    box->setText(sentence);
    box->open();
}

} // namespace ui
