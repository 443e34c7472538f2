// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settingsexchangedialog.h"

#include "ui/dialogparts.h"
#include "ui/fieldparts.h"
#include "ui/namedelegate.h"
#include "ui/onpool.h"
#include "ui/savefile.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLocale>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QTableWidget>
#include <QTextOption>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype kLongestShown = 300; ///< letters of a value in the table
constexpr qsizetype kLongestWhole = 100'000; ///< letters of it below
constexpr qsizetype kBeforeDifference = 30; ///< letters of what both have

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

QString shortened(const QString &text, qsizetype longest = kLongestShown)
{
    return text.size() > longest ? text.first(longest) + u'…' : text;
}

/// \a text with its middle left out as far as \a other has it too, so that what differs is seen.
QString nearDifference(const QString &text, const QString &other)
{
    const auto differs = std::mismatch(text.begin(), text.end(), other.begin(), other.end());
    const qsizetype same = differs.first - text.begin();
    return shortened(same <= 3 * kBeforeDifference
            ? text
            : text.first(kBeforeDifference) + u'…' + text.sliced(same - kBeforeDifference));
}

} // namespace

ImportDialog::ImportDialog(const settings::SettingsImport &wanted, QWidget *parent)
    : QDialog(parent)
    , m_changes(wanted.changes)
    , m_table(namedField<QTableWidget>(u"importChanges"_s, tr("Settings that change")))
    , m_whole(namedField<QPlainTextEdit>(u"importWhole"_s, tr("The whole values")))
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
    fillTable();
    layout->addWidget(m_table, 1);
    layout->addWidget(wholePart(), 1);
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
    resize(QSize(letter * 110, letter * 60).boundedTo(screen()->availableSize() * 9 / 10));
}

void ImportDialog::fillTable()
{
    m_table->setColumnCount(3);
    m_table->setHorizontalHeaderLabels({ tr("Setting"), tr("Now"), tr("In the file") });
    m_table->setRowCount(static_cast<int>(m_changes.size()));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const settings::SettingChange &change = m_changes.at(row);
        const QString before = change.before.join(u", "_s);
        const QString after = change.after.join(u", "_s);
        const QString texts[] { change.key, nearDifference(before, after),
            nearDifference(after, before) };
        for (int column = 0; column < 3; ++column) {
            auto *item
                = new QTableWidgetItem(texts[column].isEmpty() ? tr("(empty)") : texts[column]);
            m_table->setItem(row, column, item);
        }
    }
    m_table->resizeColumnToContents(0);
    m_table->setColumnWidth(1, m_table->fontMetrics().averageCharWidth() * 30);
    connect(m_table, &QTableWidget::currentCellChanged, this, &ImportDialog::showWhole);
}

QWidget *ImportDialog::wholePart()
{
    m_whole->setReadOnly(true);
    m_whole->setTabChangesFocus(true);
    m_whole->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_whole->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setCurrentCell(0, 0);
    return m_whole;
}

/// One member a line, so that none hides behind another.
void ImportDialog::showWhole(int row)
{
    if (row < 0 || row >= m_changes.size()) {
        m_whole->clear();
        return;
    }
    // What is at the side of an Arabic window where others begin is not seen to belong to it.
    QTextOption way = m_whole->document()->defaultTextOption();
    way.setAlignment(isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft);
    m_whole->document()->setDefaultTextOption(way);
    const auto whole = [](const QStringList &members) {
        const QStringList lines = shortened(members.join(u'\n'), kLongestWhole).split(u'\n');
        QStringList shown;
        for (const QString &line : lines) {
            shown.append(isolatedName(line));
        }
        return members.isEmpty() ? tr("(empty)") : shown.join(u'\n');
    };
    const settings::SettingChange &change = m_changes.at(row);
    m_whole->setPlainText(isolatedName(change.key) + u"\n\n"_s + tr("In the file:") + u'\n'
        + whole(change.after) + u"\n\n"_s + tr("Now:") + u'\n' + whole(change.before));
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

void SettingsExchange::open(const std::function<settings::Settings()> &present)
{
    auto *dialog = new QFileDialog(&m_window, tr("Import settings"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({ tr("Settings (*.ini)"), tr("All files (*)") });
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, present](const QString &path) { take(path, present()); });
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
        connect(dialog, &QDialog::accepted, this, [this, wanted] { emit chosen(wanted); });
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
